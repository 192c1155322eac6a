package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * Every parcel. Other programs write into the same place, so a save touches only what Parcelbell
 * knows of. {@link #find} sees every earlier write. Every change, ours or another's, later comes
 * back through {@code AnnounceParcelChange}.
 */
public interface Parcels {
  /**
   * @throws UnusableParcel when something is there that cannot be read as a parcel
   */
  Optional<Versioned<Parcel>> find(TrackingNumber id);

  /**
   * Writes a parcel if nobody has since {@code seenVersion} was read.
   *
   * @param seenVersion {@link Versioned#NEVER_WRITTEN} to create
   * @throws UnusableParcel when what other programs keep there leaves no room; nothing is written
   */
  Write save(Parcel next, long seenVersion);

  /**
   * Writes a parcel with an update, the delivery that somebody may now ask for, and the caller's
   * idempotency key: all or nothing.
   *
   * @throws UnusableParcel when what other programs keep there leaves no room; nothing is written
   */
  Recording record(
      Parcel next, long seenVersion, Awaited delivery, Optional<Idempotency.Claim> key);

  enum Recording {
    DONE,
    OUTDATED,
    /** The idempotency key is taken and not expired; nothing was changed. */
    KEY_TAKEN
  }

  /** A delivery that was promised to a caller and is made from the parcel stream. */
  record Awaited(
      DeliveryId id,
      CustomerId customer,
      TrackingNumber parcel,
      ParcelStatus status,
      Instant promisedAt) {}

  /** What was promised under that id. */
  Optional<Awaited> awaited(DeliveryId id);
}
