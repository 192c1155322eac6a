package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import java.time.Instant;
import java.util.List;

/**
 * Answers somebody whose words others have understood, at once: for platforms that show the answer
 * themselves.
 */
public interface AnswerRequest {
  /**
   * @return what to show, in order; nothing when it is somebody else's turn
   */
  List<Reply> answer(Command command);

  /**
   * @param key the same for the same words, however often they are brought
   */
  record Command(Address person, Request request, String key, Instant saidAt) {}
}
