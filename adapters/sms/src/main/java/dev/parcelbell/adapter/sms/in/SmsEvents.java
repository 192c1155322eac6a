package dev.parcelbell.adapter.sms.in;

import dev.parcelbell.adapter.sms.wire.SmsEvent;
import dev.parcelbell.adapter.sms.wire.TextEventKind;
import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.Optional;

/**
 * Takes what AWS End User Messaging publishes, in any order and as often as it comes. Never throws
 * for what a message says; {@code PortUnavailable} passes through, and the message should be
 * offered again.
 */
public final class SmsEvents {
  private static final String REPLY = "SMS reply";

  private final RecordReceipt receipts;
  private final ChangeConsent consents;

  public SmsEvents(RecordReceipt receipts, ChangeConsent consents) {
    this.receipts = receipts;
    this.consents = consents;
  }

  /** What became of an event. */
  public sealed interface Verdict {
    record Recorded() implements Verdict {}

    /** Worth offering again for a while: the attempt may not be stored yet. */
    record UnknownAttempt() implements Verdict {}

    /**
     * Somebody texted STOP or START.
     *
     * @param customers how many have that number
     */
    record ConsentChanged(Wish wish, int customers) implements Verdict {}

    /**
     * An event of the service, but neither about a delivery of ours nor a wish; to be kept raw.
     *
     * @param kind for the archive, at most 60 characters
     */
    record NotOurs(String kind, String reason) implements Verdict {}

    /** An event that is not as the service writes them; to be kept raw. */
    record Unreadable(String kind, String reason) implements Verdict {}
  }

  /**
   * Takes an event.
   *
   * @param innerMessage what the envelope of SNS contains
   * @param publishedAt when it was published, as far as known. Stands in for a time that the event
   *     does not tell, and a reply tells none
   * @return empty when it is no event of this service
   */
  public Optional<Verdict> offer(String innerMessage, Instant publishedAt) {
    return SmsEvent.read(innerMessage)
        .map(
            event ->
                switch (event) {
                  case SmsEvent.Progress progress -> take(progress, publishedAt);
                  case SmsEvent.Reply reply -> take(reply, publishedAt);
                });
  }

  private Verdict take(SmsEvent.Progress event, Instant publishedAt) {
    var kind = TextEventKind.named(event.label());
    var attempt = event.attempt();
    if (kind.isEmpty() || attempt.isEmpty()) {
      return new Verdict.NotOurs(
          "SMS " + event.label(), kind.isEmpty() ? "no text message" : "names no attempt");
    }
    return record(attempt.get(), new TextReceipts(event, kind.get(), publishedAt).receipt());
  }

  private Verdict record(AttemptId attempt, Receipt receipt) {
    return switch (receipts.record(attempt, receipt)) {
      case RECORDED -> new Verdict.Recorded();
      case UNKNOWN_ATTEMPT -> new Verdict.UnknownAttempt();
    };
  }

  private Verdict take(SmsEvent.Reply reply, Instant saidAt) {
    var wish = reply.text().flatMap(text -> ConsentWord.in(text, saidAt));
    if (wish.isEmpty()) {
      return new Verdict.NotOurs(REPLY, "neither STOP nor START");
    }
    return reply
        .from()
        .flatMap(PhoneNumber::parse)
        .<Verdict>map(
            phone -> new Verdict.ConsentChanged(wish.get(), consents.change(phone, wish.get())))
        .orElseGet(() -> new Verdict.Unreadable(REPLY, "comes from no number"));
  }
}
