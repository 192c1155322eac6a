package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import java.util.List;

/**
 * The one way to a chat platform for replies. Makes exactly one call for one reply, tries nothing
 * again by itself, answers within the provider time-out and never throws for what a provider or a
 * network does.
 */
public interface ReplySender {
  /** The same in as many replies as the platform's limits want: each can be sent by one call. */
  List<Reply> fit(Reply reply);

  /**
   * @param id travels with the message, so that an echo can name it
   * @param reply one that {@link #fit} gave
   */
  Sending send(ReplyId id, Address person, Reply reply);

  /**
   * What came of a call.
   *
   * @param exchanged what was said and what was answered, without credentials
   */
  record Sending(SendOutcome outcome, RawInput exchanged) {}

  /**
   * Shows the person that they were read and that an answer is being made. Keeps nobody waiting,
   * and it does not matter whether it works.
   */
  void working(Address person);
}
