package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.testkit.InMemoryParcels;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Other programs that write parcels straight into the table and are careless about times. They
 * throw dice of their own, so that without them a seed tells the story that it always told; in half
 * of all seeds there are none.
 */
final class ForeignWriters {
  private static final long OTHER_DICE = 0x5DEECE66DL;
  private static final Instant FAR_AHEAD = Instant.parse("2999-01-01T00:00:00Z");
  private static final Instant NEVER = Instant.parse("0001-01-01T00:00:00Z");

  private final World world;
  private final InMemoryParcels parcels;
  private final Dice dice;
  private final boolean areAround;
  private int writesLeft;

  ForeignWriters(long seed, World world, InMemoryParcels parcels) {
    this.world = world;
    this.parcels = parcels;
    this.dice = new Dice(seed ^ OTHER_DICE);
    this.areAround = dice.oneIn(2);
    this.writesLeft = 1 + dice.below(8);
  }

  void mayWrite() {
    if (areAround && writesLeft > 0 && dice.oneIn(40)) {
      writesLeft--;
      write(dice.oneIn(8) ? brandNew() : oneThatIsThere());
    }
  }

  private Parcel brandNew() {
    var number = new TrackingNumber("foreign" + writesLeft);
    return Parcel.register(number, new CustomerId("c0"), ParcelDetails.NONE);
  }

  private Parcel oneThatIsThere() {
    var all =
        parcels.changesFrom(0).stream()
            .map(ParcelChange::after)
            .map(Parcel::id)
            .distinct()
            .toList();
    return parcels.find(dice.one(all)).orElseThrow().value();
  }

  private void write(Parcel known) {
    var status = dice.one(List.of(ParcelStatus.values()));
    var at = time(known);
    world.tell("another program wrote " + known.id().value() + " " + status + " " + at);
    parcels.writeByAnotherProgram(
        new Parcel(
            known.id(),
            known.customer(),
            status,
            at,
            known.details(),
            known.history(),
            known.correction()));
  }

  private Optional<Instant> time(Parcel known) {
    var now = world.clock().instant();
    return switch (dice.below(9)) {
      case 0, 1 -> known.occurredAt();
      case 2 -> Optional.empty();
      case 3 -> Optional.of(now.minusSeconds(dice.below(60)));
      case 4 -> Optional.of(now.minus(Duration.ofMinutes(dice.below(5000))));
      case 5 -> Optional.of(now.plusSeconds(dice.below(300)));
      case 6 -> Optional.of(now.plus(Duration.ofMinutes(5 + dice.below(200))));
      case 7 -> Optional.of(FAR_AHEAD);
      default -> Optional.of(NEVER);
    };
  }
}
