package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Optional;

/** What receivers wish of their parcels, kept with the parcel; the newest wish counts. */
public interface Reroutings {
  /**
   * Records a wish; the same wish again changes nothing.
   *
   * @return whether there is such a parcel of that customer; otherwise nothing was recorded
   */
  boolean record(TrackingNumber parcel, CustomerId customer, Rerouting wish);

  Optional<Rerouting> of(TrackingNumber parcel);
}
