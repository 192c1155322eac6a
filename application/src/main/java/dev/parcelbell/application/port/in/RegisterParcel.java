package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.TrackingNumber;

/** Creates a parcel as registered, or corrects what is known of one. Announces nothing. */
public interface RegisterParcel {
  Outcome register(Command command);

  record Command(TrackingNumber id, CustomerId customer, ParcelDetails details) {}

  sealed interface Outcome {
    record Created(Parcel parcel) implements Outcome {}

    record Corrected(Parcel parcel) implements Outcome {}

    record NoSuchCustomer() implements Outcome {}

    /** A parcel belongs to one customer for ever. */
    record BelongsToAnother() implements Outcome {}

    /**
     * Another program has stored something under this number that cannot be used as a parcel;
     * nothing is written.
     *
     * @param part what of it is missing or wrong, such as {@code attribute status} or {@code size}
     */
    record Unusable(String part) implements Outcome {}
  }
}
