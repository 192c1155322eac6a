package dev.parcelbell.adapter.ses.in;

import dev.parcelbell.adapter.ses.wire.SesEvent;
import dev.parcelbell.adapter.ses.wire.SesEventKind;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;
import java.util.Optional;

/** What each kind of event means for the attempt. */
record MailReceipts(SesEvent event, SesEventKind kind, Instant at) {
  static MailReceipts of(SesEvent event, SesEventKind kind, Instant receivedAt) {
    return new MailReceipts(event, kind, event.at(kind, receivedAt));
  }

  /** Empty for a kind that tells nothing of a delivery. */
  Optional<Receipt> receipt() {
    return outcome()
        .map(receipt -> event.messageId().map(receipt::withProviderMessageId).orElse(receipt));
  }

  private Optional<Receipt> outcome() {
    return switch (kind) {
      case SEND -> success(ReceiptStatus.SENT, "");
      case DELIVERY_DELAY -> success(ReceiptStatus.SENT, " " + word("delayType"));
      case DELIVERY -> success(ReceiptStatus.DELIVERED, "");
      case OPEN, CLICK -> success(ReceiptStatus.READ, "");
      case BOUNCE -> bounce();
      case COMPLAINT -> complaint();
      case REJECT, RENDERING_FAILURE -> failure(Reason.CONTENT_REJECTED, "");
      case SUBSCRIPTION -> Optional.empty();
    };
  }

  /** SES publishes a bounce only when it has stopped trying, so even a transient one is final. */
  private Optional<Receipt> bounce() {
    var type = word("bounceType");
    var reason = type.equals("Permanent") ? Reason.BOUNCED : Reason.UNDELIVERABLE;
    return failure(reason, " " + type + "/" + word("bounceSubType"));
  }

  /**
   * A person who complains has got the mail, and "not spam" is not even a complaint. A sub type
   * tells of a mail that SES held back, because its recipient had complained before.
   */
  private Optional<Receipt> complaint() {
    var heldBack = event.content().word(kind.pointer("complaintSubType"));
    if (heldBack.isPresent()) {
      return failure(Reason.OPTED_OUT, " " + heldBack.get());
    }
    var type = word("complaintFeedbackType");
    return success(
        ReceiptStatus.DELIVERED, type.equals("not-spam") ? ": called not spam" : " " + type);
  }

  private Optional<Receipt> success(ReceiptStatus status, String more) {
    return Optional.of(Receipt.success(status, at, kind.label() + more));
  }

  private Optional<Receipt> failure(Reason reason, String more) {
    return Optional.of(Receipt.failure(reason, at, kind.label() + more));
  }

  private String word(String field) {
    return event.content().word(kind.pointer(field)).orElse("unknown");
  }
}
