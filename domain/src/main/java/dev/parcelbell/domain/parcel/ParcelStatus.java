package dev.parcelbell.domain.parcel;

/** Where a parcel is on its way. The names are those in the table that other programs write. */
public enum ParcelStatus {
  REGISTERED,
  RECEIVED,
  IN_TRANSIT,
  AT_DEPOT,
  OUT_FOR_DELIVERY,
  DELIVERED,
  DELIVERY_ATTEMPTED,
  DELAYED,
  RETURNED,
  LOST;

  /** Whether the customer should know at once, in quiet hours too. */
  public boolean isUrgent() {
    return this == OUT_FOR_DELIVERY || this == DELIVERED;
  }
}
