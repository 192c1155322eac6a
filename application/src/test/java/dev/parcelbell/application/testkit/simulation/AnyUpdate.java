package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Updates of parcels: new and old ones, with and without a key that makes repeats harmless. */
final class AnyUpdate {
  private final World world;

  AnyUpdate(World world) {
    this.world = world;
  }

  RecordParcelUpdate.Command make(TrackingNumber parcel) {
    var dice = world.dice();
    var status = dice.one(List.of(ParcelStatus.values()));
    var age = Duration.ofMinutes(dice.oneIn(5) ? dice.below(5000) : 0);
    var occurredAt =
        dice.oneIn(3) ? Optional.<Instant>empty() : Optional.of(world.clock().instant().minus(age));
    var details =
        dice.oneIn(2)
            ? ParcelDetails.NONE
            : new ParcelDetails(
                Optional.of("Berlin"), ExpectedDelivery.parse("2026-04-01"), Optional.empty());
    var key =
        dice.oneIn(2)
            ? Optional.of(
                new RecordParcelUpdate.Idempotent("sim", world.nextId(), status + " " + age))
            : Optional.<RecordParcelUpdate.Idempotent>empty();
    return new RecordParcelUpdate.Command(parcel, status, occurredAt, details, key);
  }
}
