package dev.parcelbell.application.testkit;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.CustomerSamples.BEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Reroutings;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link Reroutings} owes beside {@link Parcels}. Extend it once per adapter. */
@DisplayName("the Reroutings contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ReroutingsContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00.123456789Z");
  private static final TrackingNumber P1 = new TrackingNumber("12345678");
  private static final TrackingNumber P2 = new TrackingNumber("87654321");

  /**
   * An empty store.
   *
   * @param stranger another program that writes into the same place
   * @param stream every change of parcels so far, oldest first
   */
  public record Fixture(
      Reroutings reroutings,
      Parcels parcels,
      ParcelsContract.Fixture.Stranger stranger,
      ParcelsContract.Fixture.Stream stream) {}

  /** Called for every test; the store must be empty. */
  protected abstract Fixture emptyStore();

  private Fixture store;
  private Reroutings reroutings;

  @BeforeEach
  final void open() {
    store = emptyStore();
    reroutings = store.reroutings();
    assertEquals(Write.DONE, store.parcels().save(parcel(), Versioned.NEVER_WRITTEN));
  }

  private static Parcel parcel() {
    var update =
        new ParcelUpdate(new UpdateId("u1"), ParcelStatus.IN_TRANSIT, NOON, ParcelDetails.NONE);
    return Parcel.register(P1, ANA, ParcelDetails.NONE).apply(update, NOON);
  }

  private static Rerouting wish(String key, Instant at) {
    return new Rerouting(key, Optional.of("DEPOT"), Optional.empty(), Optional.empty(), at);
  }

  private void noted(Rerouting wish) {
    assertTrue(reroutings.record(P1, ANA, wish));
  }

  @Test
  void a_wish_is_kept_with_all_it_says() {
    assertEquals(Optional.empty(), reroutings.of(P1));
    var day = LocalDate.of(2046, 3, 7);
    for (var wish :
        List.of(
            wish("w1", NOON),
            new Rerouting("w2", Optional.empty(), Optional.of(day), Optional.empty(), NOON),
            new Rerouting(
                "w3 ä/#",
                Optional.of("NEIGHBOUR"),
                Optional.of(day),
                Optional.of("EVENING"),
                NOON.plusNanos(1)))) {
      noted(wish);
      assertEquals(Optional.of(wish), reroutings.of(P1));
    }
    assertEquals(Optional.empty(), reroutings.of(P2));
  }

  @Test
  void the_newest_wish_counts_whatever_the_order() {
    var newest = wish("w2", NOON);
    noted(wish("w1", NOON.minusSeconds(1)));
    noted(newest);
    noted(wish("w3", NOON.minusNanos(1)));
    noted(wish("w4", NOON.minusSeconds(86_400)));
    assertEquals(Optional.of(newest), reroutings.of(P1));
  }

  @Test
  void the_same_wish_again_changes_nothing() {
    noted(wish("w1", NOON));
    noted(wish("w1", NOON));
    assertEquals(Optional.of(wish("w1", NOON)), reroutings.of(P1));
  }

  @Test
  void a_parcel_that_is_unknown_or_somebody_else_s_takes_no_wish() {
    assertFalse(reroutings.record(P2, ANA, wish("w1", NOON)));
    assertFalse(reroutings.record(P1, BEN, wish("w1", NOON)));
    assertEquals(Optional.empty(), reroutings.of(P1));
    assertEquals(Optional.empty(), reroutings.of(P2));
    assertEquals(Optional.empty(), store.parcels().find(P2));
    noted(wish("w2", NOON));
    assertFalse(reroutings.record(P1, BEN, wish("w3", NOON.plusSeconds(1))));
    assertFalse(reroutings.record(P1, BEN, wish("w4", NOON.minusSeconds(1))));
    assertEquals(Optional.of(wish("w2", NOON)), reroutings.of(P1));
  }

  @Test
  void a_wish_and_its_parcel_do_not_disturb_each_other() {
    var seen = store.parcels().find(P1).orElseThrow();
    noted(wish("w1", NOON));
    assertEquals(Optional.of(seen), store.parcels().find(P1));
    var corrected = seen.value().correct(ParcelDetails.NONE);
    assertEquals(Write.DONE, store.parcels().save(corrected, seen.version()));
    store.stranger().writes(corrected);
    assertEquals(corrected, store.parcels().find(P1).orElseThrow().value());
    assertEquals(Optional.of(wish("w1", NOON)), reroutings.of(P1));
  }

  @Test
  void a_parcel_of_another_program_takes_a_wish() {
    store.stranger().writes(Parcel.register(P2, BEN, ParcelDetails.NONE));
    assertTrue(reroutings.record(P2, BEN, wish("w1", NOON)));
    assertEquals(Optional.of(wish("w1", NOON)), reroutings.of(P2));
    assertEquals(0, store.parcels().find(P2).orElseThrow().version());
  }

  @Test
  void a_wish_is_no_news() {
    int before = store.stream().changes().size();
    assertEquals(1, before);
    noted(wish("w1", NOON));
    noted(wish("w2", NOON.plusSeconds(1)));
    var since = store.stream().changes();
    for (var change : since.subList(before, since.size())) {
      assertEquals(
          new ParcelChange.Meaning.Nothing(),
          change.meaning(NOON.plusSeconds(60), Duration.ofDays(36_500)));
    }
  }

  @Test
  void of_simultaneous_wishes_the_newest_stays() throws Exception {
    for (int round = 0; round < 5; round++) {
      var newest = NOON.plusSeconds(60L * round);
      // The first to begin is the newest, so that luck does not help a careless store.
      AtOnce.call(6, i -> () -> reroutings.record(P1, ANA, wish("w" + i, newest.minusSeconds(i))));
      assertEquals(Optional.of(wish("w0", newest)), reroutings.of(P1));
    }
  }
}
