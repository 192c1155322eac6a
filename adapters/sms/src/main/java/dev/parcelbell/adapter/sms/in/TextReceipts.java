package dev.parcelbell.adapter.sms.in;

import dev.parcelbell.adapter.sms.wire.SmsEvent;
import dev.parcelbell.adapter.sms.wire.TextEventKind;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;

/** What each kind of event means for the attempt. */
record TextReceipts(SmsEvent.Progress event, TextEventKind kind, Instant publishedAt) {
  Receipt receipt() {
    var receipt = outcome();
    return event.messageId().map(receipt::withProviderMessageId).orElse(receipt);
  }

  private Receipt outcome() {
    return switch (kind) {
      case PENDING, QUEUED, SENT -> success(ReceiptStatus.SENT);
      case SUCCESSFUL, DELIVERED -> success(ReceiptStatus.DELIVERED);
      case INVALID -> failure(Reason.INVALID_ADDRESS);
      case INVALID_MESSAGE -> failure(Reason.CONTENT_REJECTED);
      case UNREACHABLE, CARRIER_UNREACHABLE, UNKNOWN -> failure(Reason.UNDELIVERABLE);
      case BLOCKED, CARRIER_BLOCKED, PROTECT_BLOCKED, SPAM -> failure(Reason.BLOCKED);
      case TTL_EXPIRED -> failure(Reason.EXPIRED);
    };
  }

  private Receipt success(ReceiptStatus status) {
    return Receipt.success(status, event.at(publishedAt), kind.label());
  }

  /** AWS goes on trying until it says that it does not. */
  private Receipt failure(Reason reason) {
    return event.isFinal()
        ? Receipt.failure(reason, event.at(publishedAt), kind.label())
        : success(ReceiptStatus.SENT);
  }
}
