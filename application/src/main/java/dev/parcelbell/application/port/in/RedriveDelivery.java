package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.delivery.DeliveryId;

/** Lets a parked delivery go on where it stopped. */
public interface RedriveDelivery {
  Outcome redrive(DeliveryId id);

  enum Outcome {
    RESUMED,
    NOT_PARKED,
    NO_SUCH_DELIVERY
  }
}
