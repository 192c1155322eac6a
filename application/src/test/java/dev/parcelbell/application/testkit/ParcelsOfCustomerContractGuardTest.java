package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.ParcelsOfCustomer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelsOfCustomerContractGuardTest {
  private static final String OWN = "a_customer_has_their_own_parcels_and_nobody_else_s";
  private static final String NONE = "somebody_without_parcels_has_none";
  private static final String NOW = "each_is_shown_as_it_is_now";
  private static final String LIMIT = "as_many_come_as_were_asked_for_and_no_more";
  private static final String UNREADABLE =
      "what_cannot_be_read_is_left_out_and_costs_the_others_nothing";

  @Test
  void an_index_of_nothing_breaks_every_clause() {
    assertEquals(
        BrokenClauses.allOf(ParcelsOfCustomerContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void an_index_that_shows_everybody_s_is_caught() {
    assertEquals(Set.of(OWN, NONE, LIMIT), BrokenClauses.of(Everybodys.class));
  }

  @Test
  void an_index_without_a_limit_is_caught() {
    assertEquals(Set.of(LIMIT, UNREADABLE), BrokenClauses.of(Unlimited.class));
  }

  @Test
  void an_index_that_counts_what_cannot_be_read_is_caught() {
    assertEquals(Set.of(UNREADABLE), BrokenClauses.of(CountsUnreadable.class));
  }

  @Test
  void an_index_that_breaks_at_what_cannot_be_read_is_caught() {
    assertEquals(Set.of(UNREADABLE), BrokenClauses.of(Breaks.class));
  }

  @Test
  void an_index_that_shows_how_it_was_is_caught() {
    assertEquals(Set.of(NOW), BrokenClauses.of(Stale.class));
  }

  @Test
  void every_clause_has_a_name_here() {
    assertEquals(
        new TreeSet<>(Set.of(OWN, NONE, NOW, LIMIT, UNREADABLE)),
        BrokenClauses.allOf(ParcelsOfCustomerContract.class));
  }

  static class Nothing extends ParcelsOfCustomerContract {
    @Override
    protected Fixture emptyStore() {
      var parcels = DoingNothing.as(Parcels.class);
      return new Fixture((_, _) -> List.of(), parcels, _ -> {}, _ -> {});
    }
  }

  static class Everybodys extends ParcelsOfCustomerContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public List<Parcel> of(CustomerId customer, int limit) {
          return Stream.of(CustomerSamples.BEN, CustomerSamples.ANA)
              .flatMap(one -> real.of(one, limit).stream())
              .limit(limit)
              .toList();
        }
      }.fixture();
    }
  }

  static class Unlimited extends ParcelsOfCustomerContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public List<Parcel> of(CustomerId customer, int limit) {
          return real.of(customer, LIMIT_MAX);
        }
      }.fixture();
    }
  }

  static class CountsUnreadable extends ParcelsOfCustomerContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public List<Parcel> of(CustomerId customer, int limit) {
          return real.of(customer, Math.max(0, limit - spoiled.size()));
        }
      }.fixture();
    }
  }

  static class Breaks extends ParcelsOfCustomerContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public List<Parcel> of(CustomerId customer, int limit) {
          spoiled.forEach(real::find);
          return real.of(customer, limit);
        }
      }.fixture();
    }
  }

  static class Stale extends ParcelsOfCustomerContract {
    @Override
    protected Fixture emptyStore() {
      Map<TrackingNumber, Parcel> first = new HashMap<>();
      return new Broken() {
        @Override
        public List<Parcel> of(CustomerId customer, int limit) {
          real.changesFrom(0).forEach(it -> first.putIfAbsent(it.after().id(), it.after()));
          return real.of(customer, limit).stream().map(it -> first.get(it.id())).toList();
        }
      }.fixture();
    }
  }

  /** Keeps every promise; each variant breaks one. */
  private abstract static class Broken implements ParcelsOfCustomer {
    final InMemoryParcels real =
        new InMemoryParcels(new InMemoryIdempotency(), InstantSource.system());
    final Set<TrackingNumber> spoiled = new HashSet<>();

    ParcelsOfCustomerContract.Fixture fixture() {
      return new ParcelsOfCustomerContract.Fixture(
          this,
          real,
          real::writeByAnotherProgram,
          id -> {
            spoiled.add(id);
            real.spoil(id);
          });
    }
  }
}
