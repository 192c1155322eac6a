package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Reroutings;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReroutingsContractGuardTest {
  @Test
  void a_store_that_does_nothing_breaks_every_clause() {
    assertEquals(BrokenClauses.allOf(ReroutingsContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void a_store_where_the_last_word_counts_is_caught() {
    assertEquals(
        Set.of(
            "the_newest_wish_counts_whatever_the_order", "of_simultaneous_wishes_the_newest_stays"),
        BrokenClauses.of(LastWord.class));
  }

  @Test
  void a_store_that_does_not_mind_whose_parcel_it_is_is_caught() {
    assertEquals(
        Set.of("a_parcel_that_is_unknown_or_somebody_else_s_takes_no_wish"),
        BrokenClauses.of(Anybodys.class));
  }

  @Test
  void a_store_that_counts_a_wish_as_a_version_is_caught() {
    assertEquals(
        Set.of(
            "a_wish_and_its_parcel_do_not_disturb_each_other",
            "a_parcel_of_another_program_takes_a_wish"),
        BrokenClauses.of(Versions.class));
  }

  @Test
  void a_store_that_tells_a_wish_as_an_update_is_caught() {
    assertEquals(
        Set.of(
            "a_wish_and_its_parcel_do_not_disturb_each_other",
            "a_parcel_of_another_program_takes_a_wish",
            "a_wish_is_no_news"),
        BrokenClauses.of(Tells.class));
  }

  @Test
  void a_store_that_knows_places_only_is_caught() {
    assertEquals(Set.of("a_wish_is_kept_with_all_it_says"), BrokenClauses.of(PlacesOnly.class));
  }

  static class Nothing extends ReroutingsContract {
    @Override
    protected Fixture emptyStore() {
      return new Fixture(
          DoingNothing.as(Reroutings.class), DoingNothing.as(Parcels.class), _ -> {}, List::of);
    }
  }

  static class LastWord extends ReroutingsContract {
    @Override
    protected Fixture emptyStore() {
      Map<TrackingNumber, Rerouting> last = new ConcurrentHashMap<>();
      return new Broken() {
        @Override
        public boolean record(TrackingNumber parcel, CustomerId customer, Rerouting wish) {
          boolean theirs = super.record(parcel, customer, wish);
          if (theirs) {
            last.put(parcel, wish);
          }
          return theirs;
        }

        @Override
        public Optional<Rerouting> of(TrackingNumber parcel) {
          return Optional.ofNullable(last.get(parcel));
        }
      }.fixture();
    }
  }

  static class Anybodys extends ReroutingsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public boolean record(TrackingNumber parcel, CustomerId customer, Rerouting wish) {
          var owner = parcels.find(parcel).map(found -> found.value().customer());
          return super.record(parcel, owner.orElse(customer), wish);
        }
      }.fixture();
    }
  }

  static class Versions extends ReroutingsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public synchronized boolean record(
            TrackingNumber parcel, CustomerId customer, Rerouting wish) {
          boolean theirs = super.record(parcel, customer, wish);
          if (theirs) {
            var seen = parcels.find(parcel).orElseThrow();
            assertEquals(Write.DONE, parcels.save(seen.value(), seen.version()));
          }
          return theirs;
        }
      }.fixture();
    }
  }

  static class Tells extends ReroutingsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public synchronized boolean record(
            TrackingNumber parcel, CustomerId customer, Rerouting wish) {
          boolean theirs = super.record(parcel, customer, wish);
          if (theirs) {
            var seen = parcels.find(parcel).orElseThrow();
            assertEquals(Write.DONE, parcels.save(told(seen, wish), seen.version()));
          }
          return theirs;
        }
      }.fixture();
    }

    private static Parcel told(Versioned<Parcel> seen, Rerouting wish) {
      var parcel = seen.value();
      var update =
          new ParcelUpdate(
              new UpdateId("w-" + seen.version()),
              ParcelStatus.DELAYED,
              wish.wishedAt(),
              parcel.details());
      return parcel.apply(update, wish.wishedAt());
    }
  }

  static class PlacesOnly extends ReroutingsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public boolean record(TrackingNumber parcel, CustomerId customer, Rerouting wish) {
          var less =
              new Rerouting(
                  wish.key(), wish.place(), Optional.empty(), Optional.empty(), wish.wishedAt());
          return super.record(parcel, customer, less);
        }
      }.fixture();
    }
  }

  /** Keeps every promise; each variant breaks one. */
  private static class Broken implements Reroutings {
    final InMemoryParcels parcels =
        new InMemoryParcels(new InMemoryIdempotency(), InstantSource.system());
    private final Reroutings real = new InMemoryReroutings(parcels);

    ReroutingsContract.Fixture fixture() {
      return new ReroutingsContract.Fixture(
          this, parcels, parcels::writeByAnotherProgram, () -> parcels.changesFrom(0));
    }

    @Override
    public boolean record(TrackingNumber parcel, CustomerId customer, Rerouting wish) {
      return real.record(parcel, customer, wish);
    }

    @Override
    public Optional<Rerouting> of(TrackingNumber parcel) {
      return real.of(parcel);
    }
  }
}
