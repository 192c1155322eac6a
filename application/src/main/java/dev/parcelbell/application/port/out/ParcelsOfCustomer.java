package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import java.util.List;

/** Which parcels somebody has. May miss what was written within the last seconds. */
public interface ParcelsOfCustomer {
  /** As many as are ever asked for. */
  int LIMIT_MAX = 100;

  /**
   * Parcels of a customer, of which some may be left out if there are more; one that cannot be read
   * is left out. Never one of somebody else.
   *
   * @param limit 1 to {@link #LIMIT_MAX}
   */
  List<Parcel> of(CustomerId customer, int limit);
}
