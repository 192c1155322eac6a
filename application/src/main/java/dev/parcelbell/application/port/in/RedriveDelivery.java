package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.delivery.DeliveryId;

/**
 * Lets a delivery go on where it stopped, with a new ticket: one that was parked, and one that
 * still runs but whose ticket was parked without it or has been lost. The tickets before are spent.
 */
public interface RedriveDelivery {
  Outcome redrive(DeliveryId id);

  enum Outcome {
    RESUMED,
    /** It has come to its end; there is nothing to go on with. */
    ENDED,
    /** This version cannot read it; nothing was changed. */
    UNREADABLE,
    NO_SUCH_DELIVERY
  }
}
