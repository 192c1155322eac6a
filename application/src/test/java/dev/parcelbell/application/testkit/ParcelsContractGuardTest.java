package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
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
class ParcelsContractGuardTest {
  @Test
  void a_store_that_does_nothing_breaks_every_clause() {
    assertEquals(BrokenClauses.allOf(ParcelsContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void a_store_where_the_last_writer_wins_is_caught() {
    assertEquals(
        Set.of(
            "a_parcel_is_created_once",
            "an_outdated_save_changes_nothing",
            "of_many_simultaneous_saves_exactly_one_wins",
            "says_nothing_of_what_was_refused"),
        BrokenClauses.of(LastWriterWins.class));
  }

  @Test
  void a_promise_given_before_it_is_sure_is_caught() {
    assertEquals(
        Set.of(
            "changes_nothing_when_outdated",
            "changes_nothing_when_the_key_is_taken",
            "is_first_of_all_outdated_when_it_is_also_repeated"),
        BrokenClauses.of(PromisesEarly.class));
  }

  @Test
  void a_promise_that_is_not_kept_is_caught() {
    assertEquals(
        Set.of("stores_the_parcel_the_promise_and_the_key_together", "needs_no_key"),
        BrokenClauses.of(ForgetsPromises.class));
  }

  @Test
  void a_key_that_protects_nothing_is_caught() {
    assertEquals(
        Set.of("changes_nothing_when_the_key_is_taken"), BrokenClauses.of(KeysIgnored.class));
  }

  @Test
  void a_key_that_never_expires_is_caught() {
    assertEquals(
        Set.of("expires_and_can_then_be_taken_again"), BrokenClauses.of(KeysForEver.class));
  }

  @Test
  void a_key_that_is_everybodys_is_caught() {
    assertEquals(
        Set.of("of_one_caller_says_nothing_to_another"), BrokenClauses.of(KeysShared.class));
  }

  @Test
  void a_stream_that_forgets_what_was_before_is_caught() {
    assertEquals(
        Set.of("brings_every_change_by_whomever_with_what_was_before"),
        BrokenClauses.of(NoOldImage.class));
  }

  @Test
  void a_stream_out_of_order_is_caught() {
    assertEquals(
        Set.of(
            "brings_every_change_by_whomever_with_what_was_before", "numbers_the_changes_upward"),
        BrokenClauses.of(OutOfOrder.class));
  }

  @Test
  void a_store_deaf_to_other_programs_is_caught() {
    assertEquals(
        Set.of(
            "writes_parcels_that_are_found_and_can_be_changed",
            "writes_over_ours",
            "is_neither_found_nor_taken_for_nothing_until_it_is_mended",
            "brings_every_change_by_whomever_with_what_was_before",
            "says_to_the_minute_when_each_change_was_written"),
        BrokenClauses.of(Deaf.class));
  }

  @Test
  void a_store_that_takes_the_unreadable_for_nothing_is_caught() {
    assertEquals(
        Set.of("is_neither_found_nor_taken_for_nothing_until_it_is_mended"),
        BrokenClauses.of(SeesNothing.class));
  }

  @Test
  void a_stream_that_tells_the_time_of_reading_is_caught() {
    assertEquals(
        Set.of("says_to_the_minute_when_each_change_was_written"),
        BrokenClauses.of(TimeOfReading.class));
  }

  static class Nothing extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Fixture(
          DoingNothing.as(Parcels.class),
          DoingNothing.as(Idempotency.class),
          _ -> {},
          _ -> {},
          List::<ParcelChange>of,
          InstantSource.system());
    }
  }

  static class LastWriterWins extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public Write save(Parcel next, long seenVersion) {
          synchronized (real) {
            return super.save(next, find(next.id()).map(Versioned::version).orElse(0L));
          }
        }
      }.fixture();
    }
  }

  static class PromisesEarly extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      Map<DeliveryId, Parcels.Awaited> promised = new ConcurrentHashMap<>();
      return new Broken() {
        @Override
        public Recording record(
            Parcel next, long seen, Awaited delivery, Optional<Idempotency.Claim> key) {
          promised.put(delivery.id(), delivery);
          return super.record(next, seen, delivery, key);
        }

        @Override
        public Optional<Awaited> awaited(DeliveryId id) {
          return Optional.ofNullable(promised.get(id));
        }
      }.fixture();
    }
  }

  static class ForgetsPromises extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public Optional<Awaited> awaited(DeliveryId id) {
          return Optional.empty();
        }
      }.fixture();
    }
  }

  static class KeysIgnored extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public Recording record(
            Parcel next, long seen, Awaited delivery, Optional<Idempotency.Claim> key) {
          var recording = super.record(next, seen, delivery, key);
          return recording == Recording.KEY_TAKEN
              ? super.record(next, seen, delivery, Optional.empty())
              : recording;
        }
      }.fixture();
    }
  }

  static class KeysForEver extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public Optional<Answer> find(Key key, Instant now) {
          return super.find(key, Instant.EPOCH);
        }
      }.fixture();
    }
  }

  static class KeysShared extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      Map<String, Idempotency.Key> byValue = new ConcurrentHashMap<>();
      return new Broken() {
        @Override
        public Optional<Answer> find(Key key, Instant now) {
          return super.find(byValue.getOrDefault(key.value(), key), now);
        }

        @Override
        public Recording record(
            Parcel next, long seen, Awaited delivery, Optional<Idempotency.Claim> key) {
          key.ifPresent(claim -> byValue.put(claim.key().value(), claim.key()));
          return super.record(next, seen, delivery, key);
        }
      }.fixture();
    }
  }

  static class NoOldImage extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        List<ParcelChange> changes() {
          return super.changes().stream()
              .map(
                  change ->
                      new ParcelChange(
                          Optional.empty(), change.after(), change.sequence(), change.writtenAt()))
              .toList();
        }
      }.fixture();
    }
  }

  static class OutOfOrder extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        List<ParcelChange> changes() {
          return super.changes().reversed();
        }
      }.fixture();
    }
  }

  static class SeesNothing extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        public Optional<Versioned<Parcel>> find(TrackingNumber id) {
          try {
            return super.find(id);
          } catch (UnusableParcel _) {
            return Optional.empty();
          }
        }
      }.fixture();
    }
  }

  static class TimeOfReading extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        List<ParcelChange> changes() {
          var read = Instant.now().plusSeconds(60);
          return super.changes().stream()
              .map(
                  change ->
                      new ParcelChange(change.before(), change.after(), change.sequence(), read))
              .toList();
        }
      }.fixture();
    }
  }

  static class Deaf extends ParcelsContract {
    @Override
    protected Fixture emptyStore() {
      return new Broken() {
        @Override
        void stranger(Parcel parcel) {}
      }.fixture();
    }
  }

  /** Keeps every promise; each variant breaks one. */
  private static class Broken implements Parcels, Idempotency {
    private final InMemoryIdempotency keys = new InMemoryIdempotency();
    private final InstantSource clock = InstantSource.system();
    final InMemoryParcels real = new InMemoryParcels(keys, clock);

    ParcelsContract.Fixture fixture() {
      return new ParcelsContract.Fixture(
          this, this, this::stranger, real::spoil, this::changes, clock);
    }

    void stranger(Parcel parcel) {
      real.writeByAnotherProgram(parcel);
    }

    List<ParcelChange> changes() {
      return real.changesFrom(0);
    }

    @Override
    public Optional<Versioned<Parcel>> find(TrackingNumber id) {
      return real.find(id);
    }

    @Override
    public Write save(Parcel next, long seenVersion) {
      return real.save(next, seenVersion);
    }

    @Override
    public Recording record(
        Parcel next, long seen, Awaited delivery, Optional<Idempotency.Claim> key) {
      return real.record(next, seen, delivery, key);
    }

    @Override
    public Optional<Awaited> awaited(DeliveryId id) {
      return real.awaited(id);
    }

    @Override
    public Optional<Answer> find(Key key, Instant now) {
      return keys.find(key, now);
    }
  }
}
