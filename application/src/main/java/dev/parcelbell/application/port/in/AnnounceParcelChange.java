package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.ParcelChange;

/**
 * Hears of a change of a parcel, by whomever, and sees to it that its customer does. Hearing of the
 * same change again makes no second delivery.
 */
public interface AnnounceParcelChange {
  Outcome announce(ParcelChange change);

  sealed interface Outcome {
    record Announced(DeliveryId delivery) implements Outcome {}

    /** There is nothing to tell, and a delivery says why to whoever asks. */
    record Silent(DeliveryId delivery) implements Outcome {}

    record Nothing() implements Outcome {}
  }
}
