package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;

/** What a customer should learn. */
public sealed interface Notification {
  /** Whether it may ring a phone in quiet hours. */
  boolean isUrgent();

  /**
   * News of a parcel.
   *
   * @param sequence its place among all changes of the parcel: a newer one supersedes it
   * @param textsVersion the version of the message texts that it is told in
   */
  record ParcelNews(
      TrackingNumber parcel, ParcelUpdate update, Sequence sequence, String textsVersion)
      implements Notification {
    @Override
    public boolean isUrgent() {
      return update.status().isUrgent();
    }
  }
}
