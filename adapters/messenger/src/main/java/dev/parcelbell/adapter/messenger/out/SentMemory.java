package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.AttemptId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Remembers what Messenger accepted, so that its receipts are understood. */
final class SentMemory {
  private static final Logger LOG = System.getLogger(SentMemory.class.getName());

  /** A {@code Date} is in whole seconds, rounded down. */
  private static final Duration DATE_STEP = Duration.ofMillis(999);

  private final SentMessages sent;
  private final InstantSource clock;

  SentMemory(SentMessages sent, InstantSource clock) {
    this.sent = sent;
    this.clock = clock;
  }

  /**
   * Receipts get lost when this fails; that the message was sent stays true.
   *
   * @param attempt empty for a reply in a conversation
   */
  void remember(Psid person, String mid, Optional<AttemptId> attempt, GraphReply reply) {
    try {
      var message = new SentMessages.Sent(mid, attempt, notBefore(reply), ReceiptStatus.ACCEPTED);
      sent.remember(person, message, clock.instant());
    } catch (RuntimeException down) {
      LOG.log(Level.WARNING, "an accepted message is not remembered; its receipts may be", down);
    }
  }

  /**
   * A moment that is certainly not before Messenger's own time of the message, by either clock: a
   * watermark must never confirm what was sent after it.
   */
  private Instant notBefore(GraphReply reply) {
    var ours = clock.instant();
    return reply instanceof GraphReply.Answered answered
        ? AnswerTimes.date(answered.headers())
            .map(date -> date.plus(DATE_STEP))
            .filter(ours::isBefore)
            .orElse(ours)
        : ours;
  }
}
