package dev.parcelbell.application.testkit;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.CustomerSamples.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.ParcelsOfCustomer;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link ParcelsOfCustomer} owes. Extend it once per adapter. */
@DisplayName("the ParcelsOfCustomer contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ParcelsOfCustomerContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00Z");

  /**
   * An empty store.
   *
   * @param stranger another program that writes into the same place
   * @param vandal another program that leaves behind what is no parcel
   */
  public record Fixture(
      ParcelsOfCustomer index,
      Parcels parcels,
      ParcelsContract.Fixture.Stranger stranger,
      ParcelsContract.Fixture.Vandal vandal) {}

  /** Called for every test; the store must be empty. */
  protected abstract Fixture emptyStore();

  private Fixture store;

  @BeforeEach
  final void open() {
    store = emptyStore();
  }

  private static Parcel parcel(int number, CustomerId customer) {
    return Parcel.register(new TrackingNumber("p" + number), customer, ParcelDetails.NONE);
  }

  private Parcel created(int number, CustomerId customer) {
    var parcel = parcel(number, customer);
    assertEquals(Write.DONE, store.parcels().save(parcel, Versioned.NEVER_WRITTEN));
    return parcel;
  }

  private List<Parcel> five() {
    return IntStream.range(0, 5).mapToObj(i -> created(i, ANA)).toList();
  }

  private Set<Parcel> of(CustomerId customer, int limit) {
    var found = store.index().of(customer, limit);
    assertTrue(found.size() <= limit, () -> found.size() + " of " + limit);
    var distinct = Set.copyOf(found);
    assertEquals(found.size(), distinct.size(), "one came twice");
    return distinct;
  }

  @Test
  void a_customer_has_their_own_parcels_and_nobody_else_s() {
    var first = created(1, ANA);
    var second = created(2, ANA);
    var bens = created(3, BEN);
    var strangers = parcel(4, ANA);
    store.stranger().writes(strangers);
    assertEquals(Set.of(first, second, strangers), of(ANA, ParcelsOfCustomer.LIMIT_MAX));
    assertEquals(Set.of(bens), of(BEN, ParcelsOfCustomer.LIMIT_MAX));
  }

  @Test
  void somebody_without_parcels_has_none() {
    created(1, ANA);
    for (var other : List.of("ana", "ana.11", "ANA.1", "nobody")) {
      assertEquals(Set.of(), of(new CustomerId(other), 10));
    }
    assertEquals(1, of(ANA, 10).size());
  }

  @Test
  void each_is_shown_as_it_is_now() {
    var before = created(1, ANA);
    var update =
        new ParcelUpdate(new UpdateId("u1"), ParcelStatus.AT_DEPOT, NOON, ParcelDetails.NONE);
    var after = before.apply(update, NOON);
    assertEquals(Write.DONE, store.parcels().save(after, 1));
    assertEquals(Set.of(after), of(ANA, 10));
  }

  @Test
  void as_many_come_as_were_asked_for_and_no_more() {
    var all = Set.copyOf(five());
    created(9, BEN);
    assertEquals(all, of(ANA, 5));
    for (int limit = 1; limit < 5; limit++) {
      var some = of(ANA, limit);
      assertEquals(limit, some.size());
      assertTrue(all.containsAll(some));
    }
  }

  @Test
  void what_cannot_be_read_is_left_out_and_costs_the_others_nothing() {
    var all = five();
    for (int spoiled : new int[] {0, 2, 4}) {
      store.vandal().spoils(all.get(spoiled).id());
    }
    var readable = Stream.of(1, 3).map(all::get).collect(Collectors.toSet());
    assertEquals(readable, of(ANA, ParcelsOfCustomer.LIMIT_MAX));
    assertEquals(readable, of(ANA, 2));
    assertEquals(1, of(ANA, 1).size());
  }
}
