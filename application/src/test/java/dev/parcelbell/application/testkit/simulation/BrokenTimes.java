package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.util.Optional;

/** The mistakes that can be made with the times of other programs, each made on purpose. */
enum BrokenTimes implements Variant {
  TIME_OF_READING("9: called late") {
    @Override
    public AnnounceParcelChange announce(AnnounceParcelChange good, Parts parts) {
      return whenRead(good, parts);
    }
  },

  NAMED_BY_THE_TIME_OF_READING("1: read again") {
    @Override
    public AnnounceParcelChange announce(AnnounceParcelChange good, Parts parts) {
      return whenRead(good, parts);
    }
  },

  FENCE_THAT_BELIEVES_ANY_TIME("9: called late") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Creation create(Delivery delivery, Optional<Announcement> fence) {
          return good.create(delivery, fence.map(BrokenTimes::poisoned));
        }
      };
    }
  },

  FENCE_THAT_COMPARES_HEARSAY("1: a status") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Creation create(Delivery delivery, Optional<Announcement> fence) {
          return good.create(
              delivery,
              fence.map(
                  mine ->
                      new Announcement(
                          mine.parcel(),
                          mine.sequence(),
                          new Occurred.Said(mine.occurred().at()))));
        }
      };
    }
  },

  PARCEL_THAT_BELIEVES_ANY_TIME("9: called late") {
    @Override
    public Parcels parcels(Parcels good) {
      return new Credulous(good);
    }
  };

  private final String violation;

  BrokenTimes(String violation) {
    this.violation = violation;
  }

  /** How the violation begins that gives it away. */
  String violation() {
    return violation;
  }

  private static AnnounceParcelChange whenRead(AnnounceParcelChange good, Variant.Parts parts) {
    return change ->
        good.announce(
            new ParcelChange(
                change.before(), change.after(), change.sequence(), parts.clock().instant()));
  }

  private static Deliveries.Announcement poisoned(Deliveries.Announcement mine) {
    return switch (mine.occurred()) {
      case Occurred.Said _ -> mine;
      case Occurred.Heard(var at) ->
          new Deliveries.Announcement(
              mine.parcel(), mine.sequence(), new Occurred.Heard(at.plus(Duration.ofDays(365))));
    };
  }

  /** Lets what stands in the table with a later time stand, whoever wrote that time. */
  private record Credulous(Parcels good) implements Parcels {
    @Override
    public Recording record(
        Parcel next, long seen, Awaited delivery, Optional<Idempotency.Claim> key) {
      var stands =
          good.find(next.id())
              .map(Versioned::value)
              .filter(known -> isLater(known, next))
              .map(known -> withHistory(known, next));
      return good.record(stands.orElse(next), seen, delivery, key);
    }

    private static boolean isLater(Parcel known, Parcel next) {
      return known
          .occurredAt()
          .filter(at -> next.occurredAt().filter(at::isAfter).isPresent())
          .isPresent();
    }

    private static Parcel withHistory(Parcel known, Parcel next) {
      return new Parcel(
          known.id(),
          known.customer(),
          known.status(),
          known.occurredAt(),
          known.details(),
          next.history(),
          known.correction());
    }

    @Override
    public Optional<Versioned<Parcel>> find(TrackingNumber id) {
      return good.find(id);
    }

    @Override
    public Write save(Parcel next, long seenVersion) {
      return good.save(next, seenVersion);
    }

    @Override
    public Optional<Awaited> awaited(DeliveryId id) {
      return good.awaited(id);
    }
  }
}
