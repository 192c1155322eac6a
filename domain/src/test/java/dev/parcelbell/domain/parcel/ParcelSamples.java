package dev.parcelbell.domain.parcel;

import dev.parcelbell.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/** Parcels and updates for tests that care about one thing in them. */
final class ParcelSamples {
  static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  /** Late enough for everything that happens in these tests to be in the past. */
  static final Instant EVENING = NOON.plusSeconds(6 * 3600);

  static final TrackingNumber ID = new TrackingNumber("12345678");
  static final Parcel REGISTERED = Parcel.register(ID, new CustomerId("ana"), ParcelDetails.NONE);

  private ParcelSamples() {}

  static ParcelUpdate update(String id, ParcelStatus status, Instant at) {
    return new ParcelUpdate(new UpdateId(id), status, at, ParcelDetails.NONE);
  }

  static ParcelUpdate update(String id, ParcelStatus status, Instant at, ParcelDetails details) {
    return new ParcelUpdate(new UpdateId(id), status, at, details);
  }

  static ParcelDetails place(String name) {
    return new ParcelDetails(Optional.of(name), Optional.empty(), Optional.empty());
  }

  static ParcelDetails expected(String iso) {
    return new ParcelDetails(Optional.empty(), ExpectedDelivery.parse(iso), Optional.empty());
  }

  /** What another program leaves behind that writes what it wants straight into the table. */
  static Parcel overwritten(
      Parcel known, ParcelStatus status, Optional<Instant> occurredAt, ParcelDetails details) {
    return new Parcel(
        known.id(),
        known.customer(),
        status,
        occurredAt,
        details,
        known.history(),
        known.correction());
  }
}
