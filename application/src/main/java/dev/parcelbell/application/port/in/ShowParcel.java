package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Optional;

/** Looks a parcel up, for a caller who may see all. */
public interface ShowParcel {
  Optional<Parcel> show(TrackingNumber id);
}
