package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.delivery.DeliveryId;

/**
 * A stored delivery that this version cannot read: it was damaged, or a newer version wrote it.
 * Trying again at once does not help; a newer version, or a person, may.
 */
public final class UnreadableDelivery extends RuntimeException {
  private static final long serialVersionUID = 1;

  public UnreadableDelivery(DeliveryId id, Throwable cause) {
    super(id.value() + " cannot be read", cause);
  }
}
