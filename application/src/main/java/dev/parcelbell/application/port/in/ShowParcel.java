package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.TrackingNumber;

/** Looks a parcel up, for a caller who may see all. */
public interface ShowParcel {
  Outcome show(TrackingNumber id);

  sealed interface Outcome {
    record Found(Parcel parcel) implements Outcome {}

    record NoSuchParcel() implements Outcome {}

    /**
     * Another program has stored something under this number that cannot be used as a parcel.
     *
     * @param part what of it is missing or wrong, such as {@code attribute status} or {@code size}
     */
    record Unusable(String part) implements Outcome {}
  }
}
