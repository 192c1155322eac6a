package dev.parcelbell.application.testkit;

import static dev.parcelbell.application.port.out.Versioned.NEVER_WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Idempotency.Answer;
import dev.parcelbell.application.port.out.Idempotency.Claim;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Parcels.Awaited;
import dev.parcelbell.application.port.out.Parcels.Recording;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Parcels}, and the {@link Idempotency} beside it, owes. Extend it once per
 * adapter.
 */
@DisplayName("the Parcels contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ParcelsContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00Z");
  private static final TrackingNumber P1 = new TrackingNumber("12345678");
  private static final TrackingNumber P2 = new TrackingNumber("87654321");
  private static final CustomerId ANA = CustomerSamples.ANA;
  private static final ParcelDetails DETAILS =
      new ParcelDetails(
          Optional.of("Depot 7, Köln"),
          ExpectedDelivery.parse("2026-03-02"),
          Optional.of("Schuhe \"blau\""));
  private static final Idempotency.Key KEY =
      new Idempotency.Key("shop POST /v1/parcels/{id}/updates", "key 1/ä#");
  private static final Answer ANSWER = new Answer("hash-of-body", "update=01ARZ;delivery=dlv_1");

  /**
   * An empty store.
   *
   * @param stranger another program that writes into the same place and knows nothing of versions
   * @param vandal another program that leaves behind what is no parcel
   * @param stream every change so far, oldest first
   * @param tableClock by which the stream says when something was written
   */
  public record Fixture(
      Parcels parcels,
      Idempotency idempotency,
      Stranger stranger,
      Vandal vandal,
      Stream stream,
      InstantSource tableClock) {
    public interface Stranger {
      void writes(Parcel parcel);
    }

    public interface Vandal {
      void spoils(TrackingNumber id);
    }

    public interface Stream {
      List<ParcelChange> changes();
    }
  }

  /** Called for every test; the store must be empty. */
  protected abstract Fixture emptyStore();

  private Fixture store;
  private Parcels parcels;

  @BeforeEach
  final void open() {
    store = emptyStore();
    parcels = store.parcels();
  }

  private static Parcel registered() {
    return Parcel.register(P1, ANA, ParcelDetails.NONE);
  }

  private static ParcelUpdate update(String id, ParcelStatus status, long minutes) {
    return new ParcelUpdate(new UpdateId(id), status, NOON.plusSeconds(60 * minutes), DETAILS);
  }

  private static Parcel received() {
    return registered().apply(update("u1", ParcelStatus.RECEIVED, 0), NOON);
  }

  private static Awaited awaited(String updateId, ParcelStatus status) {
    return new Awaited(
        DeliveryId.of(P1, new UpdateId(updateId)), ANA, P1, status, NOON.plusMillis(1));
  }

  private static final Awaited FIRST = awaited("u1", ParcelStatus.RECEIVED);
  private static final Awaited SECOND = awaited("u2", ParcelStatus.IN_TRANSIT);

  private static Optional<Claim> claim(Instant now) {
    return Optional.of(new Claim(KEY, ANSWER, now, now.plusSeconds(3600)));
  }

  private long create(Parcel parcel) {
    assertEquals(Write.DONE, parcels.save(parcel, NEVER_WRITTEN));
    return found(parcel.id()).version();
  }

  private Versioned<Parcel> found(TrackingNumber id) {
    return parcels.find(id).orElseThrow(() -> new AssertionError(id + " is not there"));
  }

  @Nested
  class Saving {
    @Test
    void a_parcel_is_found_once_it_was_saved() {
      assertEquals(Optional.empty(), parcels.find(P1));
      create(registered());
      assertEquals(registered(), found(P1).value());
      assertEquals(Optional.empty(), parcels.find(P2));
    }

    @Test
    void everything_known_of_a_parcel_survives() {
      var full =
          received()
              .apply(update("w:DELAYED:1772366400000", ParcelStatus.DELAYED, 90), NOON)
              .correct(DETAILS);
      create(full);
      assertEquals(full, found(P1).value());
    }

    @Test
    void what_is_not_known_any_more_is_gone() {
      long seen = create(Parcel.register(P1, ANA, DETAILS));
      assertEquals(Write.DONE, parcels.save(registered(), seen));
      assertEquals(registered(), found(P1).value());
    }

    @Test
    void every_status_survives() {
      for (var status : ParcelStatus.values()) {
        var id = new TrackingNumber("P-" + status);
        var parcel =
            Parcel.register(id, ANA, ParcelDetails.NONE)
                .apply(update("u-" + status, status, 0), NOON);
        create(parcel);
        assertEquals(parcel, found(id).value());
      }
    }

    @Test
    void a_parcel_is_created_once() {
      create(registered());
      assertEquals(Write.OUTDATED, parcels.save(received(), NEVER_WRITTEN));
      assertEquals(registered(), found(P1).value());
    }

    @Test
    void an_outdated_save_changes_nothing() {
      long seenByBoth = create(registered());
      assertEquals(Write.DONE, parcels.save(received(), seenByBoth));
      assertEquals(Write.OUTDATED, parcels.save(registered().correct(DETAILS), seenByBoth));
      assertEquals(received(), found(P1).value());
    }

    @Test
    void of_many_simultaneous_saves_exactly_one_wins() throws Exception {
      long seen = create(registered());
      var outcomes =
          AtOnce.call(
              6,
              i -> {
                var next = registered().apply(update("u" + i, ParcelStatus.RECEIVED, i), NOON);
                return () -> parcels.save(next, seen);
              });
      assertEquals(1, Collections.frequency(outcomes, Write.DONE), outcomes::toString);
      assertEquals(1, found(P1).value().history().size());
    }
  }

  @Nested
  class Recording_an_update {
    @Test
    void stores_the_parcel_the_promise_and_the_key_together() {
      long seen = create(registered());
      assertEquals(Recording.DONE, parcels.record(received(), seen, FIRST, claim(NOON)));
      assertEquals(received(), found(P1).value());
      assertEquals(Optional.of(FIRST), parcels.awaited(FIRST.id()));
      assertEquals(Optional.of(ANSWER), store.idempotency().find(KEY, NOON));
    }

    @Test
    void needs_no_key() {
      long seen = create(registered());
      assertEquals(Recording.DONE, parcels.record(received(), seen, FIRST, Optional.empty()));
      assertEquals(received(), found(P1).value());
      assertEquals(Optional.of(FIRST), parcels.awaited(FIRST.id()));
      assertEquals(Optional.empty(), parcels.awaited(SECOND.id()));
    }

    @Test
    void changes_nothing_when_outdated() {
      create(registered());
      long seen = found(P1).version() + 1;
      assertEquals(Recording.OUTDATED, parcels.record(received(), seen, FIRST, claim(NOON)));
      assertEquals(registered(), found(P1).value());
      assertEquals(Optional.empty(), parcels.awaited(FIRST.id()));
      assertEquals(Optional.empty(), store.idempotency().find(KEY, NOON));
    }

    @Test
    void changes_nothing_when_the_key_is_taken() {
      long seen = create(registered());
      assertEquals(Recording.DONE, parcels.record(received(), seen, FIRST, claim(NOON)));
      long again = found(P1).version();
      var other = Optional.of(new Claim(KEY, new Answer("x", "y"), NOON, NOON.plusSeconds(9)));
      var next = received().apply(update("u2", ParcelStatus.IN_TRANSIT, 5), NOON);

      assertEquals(Recording.KEY_TAKEN, parcels.record(next, again, SECOND, other));

      assertEquals(new Versioned<>(received(), again), found(P1));
      assertEquals(Optional.empty(), parcels.awaited(SECOND.id()));
      assertEquals(Optional.of(ANSWER), store.idempotency().find(KEY, NOON));
    }

    @Test
    void is_first_of_all_outdated_when_it_is_also_repeated() {
      long seen = create(registered());
      assertEquals(Recording.DONE, parcels.record(received(), seen, FIRST, claim(NOON)));
      assertEquals(Recording.OUTDATED, parcels.record(received(), seen, SECOND, claim(NOON)));
      assertEquals(Optional.empty(), parcels.awaited(SECOND.id()));
    }

    @Test
    void of_many_simultaneous_ones_with_one_key_exactly_one_wins() throws Exception {
      long seen = create(registered());
      var outcomes =
          AtOnce.call(
              6,
              i -> {
                var id = "u" + i;
                var next = registered().apply(update(id, ParcelStatus.RECEIVED, i), NOON);
                var promise = awaited(id, ParcelStatus.RECEIVED);
                return () -> parcels.record(next, seen, promise, claim(NOON));
              });
      assertEquals(1, Collections.frequency(outcomes, Recording.DONE), outcomes::toString);
      assertEquals(1, found(P1).value().history().size());
    }
  }

  @Nested
  class A_key {
    private static final Instant ONE = NOON.plusSeconds(3600);

    @Test
    void expires_and_can_then_be_taken_again() {
      long seen = create(registered());
      assertEquals(Recording.DONE, parcels.record(received(), seen, FIRST, claim(NOON)));
      assertEquals(Optional.of(ANSWER), store.idempotency().find(KEY, ONE.minusNanos(1)));
      assertEquals(Optional.empty(), store.idempotency().find(KEY, ONE));

      long again = found(P1).version();
      assertEquals(Recording.DONE, parcels.record(received(), again, SECOND, claim(ONE)));
      assertEquals(Optional.of(ANSWER), store.idempotency().find(KEY, ONE));
    }

    @Test
    void of_one_caller_says_nothing_to_another() {
      long seen = create(registered());
      parcels.record(received(), seen, FIRST, claim(NOON));
      assertEquals(Optional.of(ANSWER), store.idempotency().find(KEY, NOON));
      var others = new Idempotency.Key("bakery POST /v1/parcels/{id}/updates", KEY.value());
      assertEquals(Optional.empty(), store.idempotency().find(others, NOON));
      var shifted =
          new Idempotency.Key(KEY.scope() + KEY.value().substring(0, 1), KEY.value().substring(1));
      assertEquals(Optional.empty(), store.idempotency().find(shifted, NOON));
    }
  }

  @Nested
  class Another_program {
    @Test
    void writes_parcels_that_are_found_and_can_be_changed() {
      store.stranger().writes(received());
      assertEquals(received(), found(P1).value());
      var next = received().apply(update("u2", ParcelStatus.IN_TRANSIT, 5), NOON);
      assertEquals(
          Recording.DONE, parcels.record(next, found(P1).version(), SECOND, Optional.empty()));
      assertEquals(next, found(P1).value());
    }

    @Test
    void writes_over_ours() {
      create(registered());
      store.stranger().writes(received());
      assertEquals(received(), found(P1).value());
      var corrected = received().correct(DETAILS);
      assertEquals(Write.DONE, parcels.save(corrected, found(P1).version()));
      assertEquals(corrected, found(P1).value());
    }
  }

  @Nested
  class What_is_no_parcel {
    @Test
    void is_neither_found_nor_taken_for_nothing_until_it_is_mended() {
      create(registered());
      create(Parcel.register(P2, ANA, ParcelDetails.NONE));
      store.vandal().spoils(P1);
      var broken = assertThrows(UnusableParcel.class, () -> parcels.find(P1));
      assertTrue(!broken.part().isEmpty());
      assertTrue(parcels.find(P2).isPresent());
      store.stranger().writes(received());
      assertEquals(received(), found(P1).value());
    }
  }

  @Nested
  class The_stream {
    @Test
    void brings_every_change_by_whomever_with_what_was_before() {
      create(registered());
      parcels.record(received(), found(P1).version(), FIRST, claim(NOON));
      var next = received().apply(update("u2", ParcelStatus.IN_TRANSIT, 5), NOON);
      store.stranger().writes(next);

      var changes = store.stream().changes();

      assertEquals(
          List.of(Optional.empty(), Optional.of(registered()), Optional.of(received())),
          changes.stream().map(ParcelChange::before).toList());
      assertEquals(
          List.of(registered(), received(), next),
          changes.stream().map(ParcelChange::after).toList());
    }

    @Test
    void numbers_the_changes_upward() {
      create(registered());
      parcels.save(received(), found(P1).version());
      create(Parcel.register(P2, ANA, ParcelDetails.NONE));
      var sequences = store.stream().changes().stream().map(ParcelChange::sequence).toList();
      assertEquals(3, sequences.size());
      assertEquals(sequences.stream().sorted(Comparator.naturalOrder()).toList(), sequences);
      assertEquals(3, sequences.stream().distinct().count());
    }

    @Test
    void says_to_the_minute_when_each_change_was_written() {
      var from = store.tableClock().instant().truncatedTo(ChronoUnit.MINUTES);
      create(registered());
      store.stranger().writes(received());
      var to = store.tableClock().instant();
      var times = store.stream().changes().stream().map(ParcelChange::writtenAt).toList();
      assertEquals(2, times.size());
      times.forEach(
          at -> assertTrue(!at.isBefore(from) && !at.isAfter(to), from + " " + at + " " + to));
    }

    @Test
    void says_nothing_of_what_was_refused() {
      create(registered());
      assertEquals(Write.OUTDATED, parcels.save(received(), NEVER_WRITTEN));
      var changes = store.stream().changes();
      assertEquals(1, changes.size());
      assertTrue(changes.getFirst().before().isEmpty());
    }
  }
}
