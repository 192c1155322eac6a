package dev.parcelbell.domain.channel;

import java.time.Instant;
import java.util.Optional;

/**
 * What a provider says about an attempt after it answered the call.
 *
 * @param at when it happened, in the provider's time
 * @param failure why it failed; present exactly when the status is {@link ReceiptStatus#FAILED}
 * @param providerMessageId the provider's own id, when the receipt names it
 * @param detail the provider's word for it, e.g. {@code TEXT_CARRIER_UNREACHABLE}
 */
public record Receipt(
    ReceiptStatus status,
    Instant at,
    Optional<Reason> failure,
    Optional<String> providerMessageId,
    String detail) {
  private static final int DETAIL_MAX = 200;

  public Receipt {
    if (failure.isPresent() == status.isSuccess()) {
      throw new IllegalArgumentException("a reason belongs to a failure and to nothing else");
    }
    if (providerMessageId.filter(id -> !SendOutcome.Accepted.isMessageId(id)).isPresent()) {
      throw new IllegalArgumentException("a provider's message id has 1 to 512 characters");
    }
    if (detail.length() > DETAIL_MAX) {
      detail = detail.substring(0, DETAIL_MAX);
    }
  }

  public static Receipt success(ReceiptStatus status, Instant at, String detail) {
    return new Receipt(status, at, Optional.empty(), Optional.empty(), detail);
  }

  public static Receipt failure(Reason reason, Instant at, String detail) {
    return new Receipt(ReceiptStatus.FAILED, at, Optional.of(reason), Optional.empty(), detail);
  }

  public Receipt withProviderMessageId(String id) {
    return new Receipt(status, at, failure, Optional.of(id), detail);
  }
}
