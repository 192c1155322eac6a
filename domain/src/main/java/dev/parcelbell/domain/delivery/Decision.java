package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.ReceiptStatus;

/** What a delivery wants done. */
public sealed interface Decision {
  /**
   * Claim a hop and make an attempt.
   *
   * @param delivery as it stands before the claim; to be stored together with it
   * @param template whether an approved template must be used, because the window is closed
   * @param goal the status that this route can be expected to report
   */
  record Claim(Delivery.Running delivery, int hop, Address to, boolean template, ReceiptStatus goal)
      implements Decision {}

  /** Nothing before {@link Delivery.Running#dueAt()}, or nothing ever. */
  record Rest(Delivery delivery) implements Decision {}
}
