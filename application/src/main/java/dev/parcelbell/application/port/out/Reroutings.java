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
   * @throws UnusableParcel when what other programs keep there leaves no room; nothing is written
   */
  boolean record(TrackingNumber parcel, CustomerId customer, Rerouting wish);

  /**
   * The newest wish; sees every earlier {@link #record}.
   *
   * @throws UnusableParcel when what is there cannot be read as a wish
   */
  Optional<Rerouting> of(TrackingNumber parcel);
}
