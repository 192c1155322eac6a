package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.delivery.DeliveryId;

/** A stored delivery that this version cannot read; trying again does not help. */
public final class UnreadableDelivery extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableDelivery(DeliveryId id, Throwable cause) {
    super(id.value() + " cannot be read", cause);
  }
}
