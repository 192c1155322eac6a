package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Instant;
import java.util.Optional;

/** Stores what happened to a parcel. Recorded means durable; the customer is told soon after. */
public interface RecordParcelUpdate {
  Outcome record(Command command);

  /**
   * @param occurredAt at most {@link Occurred#AHEAD_MAX} ahead; now when absent
   */
  record Command(
      TrackingNumber parcel,
      ParcelStatus status,
      Optional<Instant> occurredAt,
      ParcelDetails details,
      Optional<Idempotent> idempotent) {}

  /**
   * @param scope who calls, and what
   * @param bodyHash tells whether a repeated call asks for the same
   */
  record Idempotent(String scope, String key, String bodyHash) {}

  sealed interface Outcome {
    /** Also for a repeated call: then what the first one was told. */
    record Recorded(UpdateId update, DeliveryId delivery) implements Outcome {}

    record NoSuchParcel() implements Outcome {}

    /**
     * Another program has stored something under this number that cannot be used as a parcel;
     * nothing is written.
     *
     * @param part what of it is missing or wrong, such as {@code attribute status} or {@code size}
     */
    record Unusable(String part) implements Outcome {}

    record TooFarAhead() implements Outcome {}

    /** The key was used for another request. */
    record KeyClash() implements Outcome {}
  }
}
