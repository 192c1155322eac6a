package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which attempt a Messenger message belongs to. Messenger's receipts name a person and a moment
 * ("everything up to here is read"), so the messages of a person are remembered for a week.
 */
public interface SentMessages {
  /**
   * @param mid Messenger's id of the message
   * @param attempt empty for a reply in a conversation, whose receipts nobody waits for
   * @param at not before Messenger's own time of it; the exact time once an echo has told it
   * @param confirmed the highest status confirmed so far
   */
  record Sent(String mid, Optional<AttemptId> attempt, Instant at, ReceiptStatus confirmed) {}

  /** Remembers a message; of two times for the same one the earlier counts. */
  void remember(Psid person, Sent message, Instant now);

  /** Everything remembered of a person that is not confirmed as read, oldest first. */
  List<Sent> to(Psid person, Instant now);

  /** Raises what is confirmed; lower than known is ignored. */
  void confirm(Psid person, String mid, ReceiptStatus status);
}
