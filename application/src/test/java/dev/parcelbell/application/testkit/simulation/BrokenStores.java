package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Tally;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** Mistakes that are made when deliveries are written and read. */
final class BrokenStores {
  private BrokenStores() {}

  static final Variant LAST_WRITER_WINS =
      new Variant() {
        @Override
        public Deliveries deliveries(Deliveries good, Parts parts) {
          return new DeliveriesWith(good) {
            @Override
            public Write store(Versioned<Delivery> seen, Delivery next) {
              return good.store(parts.deliveries().load(next.id()).orElse(seen), next);
            }
          };
        }
      };

  static final Variant FENCE_IGNORED =
      new Variant() {
        @Override
        public Deliveries deliveries(Deliveries good, Parts parts) {
          return new DeliveriesWith(good) {
            @Override
            public Creation create(Delivery delivery, Optional<Announcement> fence) {
              return good.create(delivery, Optional.empty());
            }
          };
        }
      };

  static final Variant PROMISE_NOT_STORED =
      new Variant() {
        @Override
        public Parcels parcels(Parcels good) {
          return new Parcels() {
            @Override
            public Optional<Versioned<Parcel>> find(TrackingNumber id) {
              return good.find(id);
            }

            @Override
            public Write save(Parcel next, long seenVersion) {
              return good.save(next, seenVersion);
            }

            @Override
            public Recording record(
                Parcel next, long seenVersion, Awaited delivery, Optional<Idempotency.Claim> key) {
              return Recording.DONE;
            }

            @Override
            public Optional<Awaited> awaited(DeliveryId id) {
              return good.awaited(id);
            }
          };
        }
      };

  static final Variant RECEIPTS_AS_THEY_CAME =
      new Variant() {
        @Override
        public Deliveries deliveries(Deliveries good, Parts parts) {
          return new DeliveriesWith(good) {
            @Override
            public Write store(Versioned<Delivery> seen, Delivery next) {
              return good.store(
                  seen, next instanceof Delivery.Running it ? asTheyCame(seen.value(), it) : next);
            }
          };
        }
      };

  private static Delivery.Running asTheyCame(Delivery before, Delivery.Running next) {
    return Forged.with(
        next, next.progress().hops().stream().map(hop -> asTheyCame(before, hop)).toList());
  }

  private static Hop asTheyCame(Delivery before, Hop it) {
    var attempts = it.attempts().stream().map(attempt -> asTheyCame(before, attempt)).toList();
    return new Hop(it.plan(), it.state(), it.deadline(), attempts);
  }

  private static Attempt asTheyCame(Delivery before, Attempt it) {
    var known =
        before.progress().attempt(it.id()).stream()
            .flatMap(was -> was.receipts().stream())
            .map(Tally::status)
            .toList();
    var byArrival =
        Comparator.<Tally>comparingInt(
            tally -> known.contains(tally.status()) ? known.indexOf(tally.status()) : known.size());
    return Forged.with(it, it.receipts().stream().sorted(byArrival).toList());
  }

  static final Variant DEADLINE_FROM_NOW =
      new Variant() {
        @Override
        public Deliveries deliveries(Deliveries good, Parts parts) {
          return new DeliveriesWith(good) {
            @Override
            public Optional<Versioned<Delivery>> load(DeliveryId id) {
              return good.load(id)
                  .map(known -> new Versioned<>(fromNow(known.value(), parts), known.version()));
            }
          };
        }
      };

  private static Delivery fromNow(Delivery delivery, Variant.Parts parts) {
    var now = parts.clock().instant();
    return delivery instanceof Delivery.Running running
        ? Forged.with(
            running, running.progress().hops().stream().map(hop -> fromNow(hop, now)).toList())
        : delivery;
  }

  private static Hop fromNow(Hop it, Instant now) {
    var deadline = Optional.of(now.plus(it.plan().fallbackAfter()));
    return it.state() instanceof HopState.Awaiting
        ? new Hop(it.plan(), it.state(), deadline, it.attempts())
        : it;
  }
}
