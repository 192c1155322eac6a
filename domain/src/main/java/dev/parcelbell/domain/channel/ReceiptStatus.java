package dev.parcelbell.domain.channel;

/**
 * How far a message got, as its provider tells later. The order is the rank: the status of an
 * attempt is the highest seen, and success outranks failure.
 */
public enum ReceiptStatus {
  ACCEPTED,
  SENT,
  FAILED,
  DELIVERED,
  READ;

  public boolean isSuccess() {
    return this != FAILED;
  }

  /** Whether a hop that waits for {@code goal} is done. A failure satisfies nothing. */
  public boolean reaches(ReceiptStatus goal) {
    return isSuccess() && compareTo(goal) >= 0;
  }
}
