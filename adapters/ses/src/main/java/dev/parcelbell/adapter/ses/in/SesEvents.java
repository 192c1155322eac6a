package dev.parcelbell.adapter.ses.in;

import dev.parcelbell.adapter.ses.wire.SesEvent;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes events of SES, in any order and as often as they come. Never throws for what a message
 * says; {@code PortUnavailable} passes through, and the message should be offered again.
 */
public final class SesEvents {
  private final RecordReceipt receipts;

  public SesEvents(RecordReceipt receipts) {
    this.receipts = receipts;
  }

  /** What became of an event. */
  public sealed interface Verdict {
    record Recorded() implements Verdict {}

    /** Worth offering again for a while: the attempt may not be stored yet. */
    record UnknownAttempt() implements Verdict {}

    /**
     * An event of SES, but not about a delivery of ours; to be kept raw.
     *
     * @param kind for the archive, at most 60 characters
     */
    record NotOurs(String kind, String reason) implements Verdict {}

    /** An event of SES that is not as SES writes them; to be kept raw. */
    record Unreadable(String kind, String reason) implements Verdict {}
  }

  /**
   * Takes an event.
   *
   * @param innerMessage what the envelope of SNS contains
   * @param receivedAt stands in for a time that the event does not tell
   * @return empty when it is no event of SES
   */
  public Optional<Verdict> offer(String innerMessage, Instant receivedAt) {
    return SesEvent.read(innerMessage).map(event -> take(event, receivedAt));
  }

  private Verdict take(SesEvent event, Instant receivedAt) {
    var archiveKind = event.kind().map(kind -> "SES " + kind.label()).orElse("SES UNKNOWN");
    var receipt = event.kind().flatMap(kind -> MailReceipts.of(event, kind, receivedAt).receipt());
    if (receipt.isEmpty()) {
      return new Verdict.NotOurs(archiveKind, "tells nothing of a delivery");
    }
    if (!event.isAboutMail()) {
      return new Verdict.Unreadable(archiveKind, "names no mail");
    }
    return event
        .attempt()
        .map(attempt -> verdict(attempt, receipt.get()))
        .orElseGet(() -> new Verdict.NotOurs(archiveKind, "names no attempt"));
  }

  private Verdict verdict(AttemptId attempt, Receipt receipt) {
    return switch (receipts.record(attempt, receipt)) {
      case RECORDED -> new Verdict.Recorded();
      case UNKNOWN_ATTEMPT -> new Verdict.UnknownAttempt();
    };
  }
}
