package dev.parcelbell.application.testkit;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.CustomerSamples.BEN;
import static dev.parcelbell.application.testkit.DeliverySamples.NOON;
import static dev.parcelbell.application.testkit.DeliverySamples.fence;
import static dev.parcelbell.application.testkit.DeliverySamples.fenceHeard;
import static dev.parcelbell.application.testkit.DeliverySamples.running;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Deliveries.Claiming;
import dev.parcelbell.application.port.out.Deliveries.Creation;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Sequence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link Deliveries} owes. Extend it once per adapter. */
@DisplayName("the Deliveries contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DeliveriesContract {
  private static final Instant LATER = NOON.plusSeconds(3600);
  private static final Sequence OLD = Sequence.of("999");
  private static final Sequence NEW = Sequence.of("1000");
  private static final Optional<Deliveries.Announcement> NO_FENCE = Optional.empty();

  /** How stores may differ, by name. */
  public enum Difference {
    /** Holds objects, not bytes, so that nothing in it can become unreadable. */
    CANNOT_HOLD_GARBAGE
  }

  /** An empty store, and the customers whose consent it checks. */
  public record Fixture(Deliveries deliveries, Customers customers, Vandal vandal) {
    public interface Vandal {
      /** Makes a stored delivery unreadable; says whether that is possible. */
      boolean spoils(DeliveryId id);
    }
  }

  /** Called for every test; the stores must be empty. */
  protected abstract Fixture emptyStore();

  protected abstract Set<Difference> differences();

  private Fixture store;
  private Deliveries deliveries;

  @BeforeEach
  final void open() {
    store = emptyStore();
    deliveries = store.deliveries();
  }

  private Versioned<Delivery> create(Delivery delivery) {
    assertEquals(Creation.DONE, deliveries.create(delivery, NO_FENCE));
    return loaded(delivery.id());
  }

  private Versioned<Delivery> loaded(DeliveryId id) {
    return deliveries.load(id).orElseThrow(() -> new AssertionError(id + " is not there"));
  }

  private void register(CustomerId customer) {
    var saved = store.customers().save(CustomerSamples.bare(customer), Versioned.NEVER_WRITTEN);
    assertEquals(Customers.Saving.DONE, saved);
  }

  private static Delivery.Running news(int number, Sequence sequence) {
    return running(ANA, number, sequence);
  }

  /** The next state of something: recognisable and valid. */
  private static Delivery.Running changed(Delivery.Running delivery) {
    return delivery.ticketSeen(4, "handle-4");
  }

  @Nested
  class Creating {
    @Test
    void a_delivery_is_there_once_it_was_created() {
      var delivery = running(ANA, 1, NOON);
      assertEquals(Optional.empty(), deliveries.load(delivery.id()));
      assertEquals(delivery, create(delivery).value());
      assertEquals(Optional.empty(), deliveries.load(running(ANA, 2, NOON).id()));
    }

    @Test
    void every_state_survives() {
      var one = create(running(ANA, 1, NOON));
      for (var sample : DeliverySamples.oneOfEach()) {
        if (deliveries.load(sample.id()).isEmpty()) {
          create(sample);
        } else {
          var seen = loaded(sample.id());
          assertEquals(Write.DONE, deliveries.store(seen, sample));
        }
        assertEquals(sample, loaded(sample.id()).value());
      }
      assertTrue(loaded(one.value().id()).version() > one.version());
    }

    @Test
    void a_second_one_with_the_same_id_changes_nothing() {
      var first = create(running(ANA, 1, NOON));
      var second = changed(running(BEN, 1, LATER));
      assertEquals(Creation.EXISTS, deliveries.create(second, Optional.of(fence(NEW, NOON))));
      assertEquals(first, loaded(second.id()));
      assertEquals(Creation.DONE, deliveries.create(news(2, OLD), Optional.of(fence(OLD, NOON))));
    }

    @Test
    void of_many_simultaneous_ones_exactly_one_is_made() throws Exception {
      var outcomes =
          AtOnce.call(
              6,
              _ -> {
                var mine = Optional.of(fence(NEW, NOON));
                return () -> deliveries.create(news(1, NEW), mine);
              });
      assertEquals(1, Collections.frequency(outcomes, Creation.DONE), outcomes::toString);
      assertEquals(5, Collections.frequency(outcomes, Creation.EXISTS), outcomes::toString);
    }
  }

  @Nested
  class The_fence {
    private Creation announce(int number, Sequence sequence, Instant occurredAt) {
      return deliveries.create(news(number, sequence), Optional.of(fence(sequence, occurredAt)));
    }

    @Test
    void lets_newer_news_pass() {
      assertEquals(Creation.DONE, announce(1, OLD, NOON));
      assertEquals(Creation.DONE, announce(2, NEW, NOON));
      assertEquals(news(2, NEW), loaded(news(2, NEW).id()).value());
    }

    @Test
    void stops_what_is_older_by_sequence() {
      assertEquals(Creation.DONE, announce(1, NEW, NOON));
      assertEquals(Creation.OLD_NEWS, announce(2, OLD, NOON));
      assertEquals(Optional.empty(), deliveries.load(news(2, OLD).id()));
    }

    @Test
    void stops_what_is_older_by_time() {
      assertEquals(Creation.DONE, announce(1, OLD, NOON));
      assertEquals(Creation.OLD_NEWS, announce(2, NEW, NOON.minusNanos(1)));
      assertEquals(Optional.empty(), deliveries.load(news(2, NEW).id()));
      assertEquals(Creation.DONE, announce(3, OLD, NOON));
    }

    @Test
    void stops_what_was_only_heard_of_by_its_sequence_alone() {
      assertEquals(Creation.DONE, announce(1, OLD, LATER));
      var heard = Optional.of(fenceHeard(NEW, NOON));
      assertEquals(Creation.DONE, deliveries.create(news(2, NEW), heard));
      var older = Optional.of(fenceHeard(OLD, LATER));
      assertEquals(Creation.OLD_NEWS, deliveries.create(news(3, OLD), older));
    }

    @Test
    void keeps_the_time_of_what_was_only_heard_of() {
      var heard = Optional.of(fenceHeard(OLD, NOON));
      assertEquals(Creation.DONE, deliveries.create(news(1, OLD), heard));
      assertEquals(Creation.OLD_NEWS, announce(2, NEW, NOON.minusNanos(1)));
      assertEquals(Creation.DONE, announce(3, NEW, NOON));
    }

    @Test
    void says_of_something_known_that_it_is_known_even_if_it_is_old() {
      assertEquals(Creation.DONE, announce(1, OLD, NOON));
      assertEquals(Creation.DONE, announce(2, NEW, LATER));
      assertEquals(Creation.EXISTS, announce(1, OLD, NOON));
    }

    @Test
    void is_not_raised_by_what_announces_nothing() {
      create(news(1, NEW));
      assertEquals(Creation.DONE, announce(2, OLD, NOON));
      assertEquals(Creation.OLD_NEWS, announce(3, Sequence.of("998"), NOON));
    }
  }

  @Nested
  class Storing {
    @Test
    void an_outdated_write_changes_nothing() {
      var delivery = running(ANA, 1, NOON);
      var seenByBoth = create(delivery);
      assertEquals(Write.DONE, deliveries.store(seenByBoth, delivery.woken()));
      assertEquals(Write.OUTDATED, deliveries.store(seenByBoth, changed(delivery)));
      assertEquals(delivery.woken(), loaded(delivery.id()).value());
    }

    @Test
    void what_was_never_created_cannot_be_stored() {
      var delivery = running(ANA, 1, NOON);
      var made = new Versioned<Delivery>(delivery, 1);
      assertEquals(Write.OUTDATED, deliveries.store(made, delivery));
      assertEquals(Optional.empty(), deliveries.load(delivery.id()));
    }

    @Test
    void of_many_simultaneous_writes_of_the_same_exactly_one_wins() throws Exception {
      var delivery = running(ANA, 1, NOON);
      var seen = create(delivery);
      var outcomes = AtOnce.call(6, _ -> () -> deliveries.store(seen, delivery.woken()));
      assertEquals(1, Collections.frequency(outcomes, Write.DONE), outcomes::toString);
      assertEquals(5, Collections.frequency(outcomes, Write.OUTDATED), outcomes::toString);
    }
  }

  @Nested
  class Claiming_an_attempt {
    private final Delivery.Running delivery = news(1, NEW);
    private final Delivery.Running claimed = changed(delivery);

    private void consentMoves() {
      var seen = store.customers().find(ANA).orElseThrow();
      var next = seen.value().hear(Channel.SMS, new Wish.Stop(NOON));
      assertEquals(Customers.Saving.DONE, store.customers().save(next, seen.version()));
    }

    private void newerNewsComes() {
      var newest = Sequence.of("1001");
      var announced = deliveries.create(news(2, newest), Optional.of(fence(newest, NOON)));
      assertEquals(Creation.DONE, announced);
    }

    @Test
    void is_stored_when_nothing_speaks_against_it() {
      register(ANA);
      var mine = deliveries.create(delivery, Optional.of(fence(NEW, NOON)));
      assertEquals(Creation.DONE, mine);
      var seen = loaded(delivery.id());
      assertEquals(Claiming.DONE, deliveries.claim(seen, claimed, 0));
      assertEquals(claimed, loaded(delivery.id()).value());
    }

    @Test
    void needs_no_fence_and_the_present_consent() {
      register(ANA);
      consentMoves();
      var seen = create(delivery);
      assertEquals(Claiming.DONE, deliveries.claim(seen, claimed, 1));
      assertEquals(claimed, loaded(delivery.id()).value());
    }

    @Test
    void is_refused_when_somebody_wrote_in_between() {
      register(ANA);
      var seenByBoth = create(delivery);
      assertEquals(Write.DONE, deliveries.store(seenByBoth, delivery.woken()));
      assertEquals(Claiming.OUTDATED, deliveries.claim(seenByBoth, claimed, 0));
      assertEquals(delivery.woken(), loaded(delivery.id()).value());
    }

    @Test
    void is_refused_when_the_consent_has_changed() {
      register(ANA);
      var seen = create(delivery);
      consentMoves();
      assertEquals(Claiming.CONSENT_CHANGED, deliveries.claim(seen, claimed, 0));
      assertEquals(seen, loaded(delivery.id()));
    }

    @Test
    void is_refused_when_the_customer_is_gone() {
      var seen = create(delivery);
      assertEquals(Claiming.CONSENT_CHANGED, deliveries.claim(seen, claimed, 0));
      assertEquals(seen, loaded(delivery.id()));
    }

    @Test
    void is_refused_when_newer_news_of_the_parcel_was_announced() {
      register(ANA);
      var seen = create(delivery);
      newerNewsComes();
      assertEquals(Claiming.SUPERSEDED, deliveries.claim(seen, claimed, 0));
      assertEquals(seen, loaded(delivery.id()));
    }

    @Test
    void names_the_most_important_reason_when_there_are_several() {
      register(ANA);
      var seen = create(delivery);
      newerNewsComes();
      consentMoves();
      assertEquals(Claiming.SUPERSEDED, deliveries.claim(seen, claimed, 0));
      assertEquals(Write.DONE, deliveries.store(seen, delivery.woken()));
      assertEquals(Claiming.OUTDATED, deliveries.claim(seen, claimed, 0));
    }

    @Test
    void is_won_by_exactly_one_of_many() throws Exception {
      register(ANA);
      var seen = create(delivery);
      var outcomes = AtOnce.call(6, _ -> () -> deliveries.claim(seen, claimed, 0));
      assertEquals(1, Collections.frequency(outcomes, Claiming.DONE), outcomes::toString);
      assertEquals(5, Collections.frequency(outcomes, Claiming.OUTDATED), outcomes::toString);
    }

    @Test
    void of_different_deliveries_to_one_customer_do_not_disturb_each_other() throws Exception {
      register(ANA);
      var seen = IntStream.range(10, 16).mapToObj(i -> create(news(i, NEW))).toList();
      var outcomes =
          AtOnce.call(6, i -> () -> deliveries.claim(seen.get(i), changed(news(10 + i, NEW)), 0));
      assertEquals(Collections.nCopies(6, Claiming.DONE), outcomes);
      for (int i = 0; i < 6; i++) {
        assertEquals(changed(news(10 + i, NEW)), loaded(seen.get(i).value().id()).value());
      }
    }
  }

  @Nested
  class The_due_index {
    private final Delivery.Running delivery = running(ANA, 1, NOON);
    private final int shard = delivery.id().shard(Deliveries.SHARDS);

    private List<DeliveryId> due(Instant before) {
      return deliveries.due(shard, before, 10);
    }

    @Test
    void names_what_has_been_due_since_before_a_moment() {
      create(delivery);
      assertEquals(List.of(), due(NOON));
      assertEquals(List.of(delivery.id()), due(NOON.plusNanos(1)));
      assertEquals(List.of(), deliveries.due((shard + 1) % Deliveries.SHARDS, LATER, 10));
    }

    @Test
    void names_the_longest_waiting_first_and_not_too_many() {
      var neighbours =
          IntStream.iterate(1, n -> n + 1)
              .filter(n -> running(ANA, n, NOON).id().shard(Deliveries.SHARDS) == shard)
              .limit(3)
              .toArray();
      var ids = new ArrayList<DeliveryId>();
      for (int i = 0; i < 3; i++) {
        var one = running(ANA, neighbours[i], NOON);
        create(DeliverySamples.dueAt(one, NOON.minusSeconds(i)));
        ids.addFirst(one.id());
      }
      assertEquals(ids, due(LATER));
      assertEquals(ids.subList(0, 2), deliveries.due(shard, LATER, 2));
    }

    @Test
    void follows_every_write() {
      register(ANA);
      var seen = create(delivery);
      assertEquals(List.of(delivery.id()), due(LATER));
      var moved = DeliverySamples.dueAt(delivery, LATER);
      assertEquals(Claiming.DONE, deliveries.claim(seen, moved, 0));
      assertEquals(List.of(), due(LATER));
      assertEquals(Write.DONE, deliveries.store(loaded(delivery.id()), delivery));
      assertEquals(List.of(delivery.id()), due(LATER));
    }

    @Test
    void leaves_what_was_swept_alone_for_a_while() {
      var seen = create(delivery);
      assertEquals(List.of(delivery.id()), due(LATER));
      var swept = delivery.swept(LATER);
      assertEquals(Write.DONE, deliveries.store(seen, swept));
      assertEquals(List.of(), due(LATER));
      assertEquals(List.of(delivery.id()), due(LATER.plusNanos(1)));
    }

    @Test
    void knows_only_what_is_running() {
      var seen = create(delivery);
      assertEquals(List.of(delivery.id()), due(LATER));
      assertEquals(Write.DONE, deliveries.store(seen, delivery.park("look", NOON)));
      assertEquals(List.of(), due(LATER));
      var silent = Delivery.silent(running(ANA, 2, NOON).progress().assignment(), Reason.TOO_OLD);
      create(silent);
      assertEquals(List.of(), deliveries.due(silent.id().shard(Deliveries.SHARDS), LATER, 10));
    }

    private Versioned<Delivery> createUnreadable() {
      var seen = create(delivery);
      if (differences().contains(Difference.CANNOT_HOLD_GARBAGE)) {
        assertFalse(store.vandal().spoils(delivery.id()));
        assertEquals(delivery, loaded(delivery.id()).value());
      } else {
        assertTrue(store.vandal().spoils(delivery.id()));
        assertThrows(UnreadableDelivery.class, () -> deliveries.load(delivery.id()));
      }
      return seen;
    }

    @Test
    void shows_what_cannot_be_read_until_it_is_hidden() {
      createUnreadable();
      assertEquals(List.of(delivery.id()), due(LATER));
      deliveries.hide(delivery.id());
      assertEquals(List.of(), due(LATER));
    }

    @Test
    void lets_what_cannot_be_read_rest_for_a_while() {
      createUnreadable();
      assertEquals(List.of(delivery.id()), due(LATER));
      deliveries.postpone(delivery.id(), LATER);
      assertEquals(List.of(), due(LATER));
      assertEquals(List.of(delivery.id()), due(LATER.plusNanos(1)));
      deliveries.postpone(delivery.id(), LATER.minusSeconds(1));
      assertEquals(List.of(), due(LATER));
    }

    @Test
    void shows_again_what_is_written_again() {
      var seen = createUnreadable();
      deliveries.hide(delivery.id());
      assertEquals(List.of(), due(LATER));
      assertEquals(Write.DONE, deliveries.store(seen, delivery));
      assertEquals(List.of(delivery.id()), due(LATER));

      deliveries.postpone(delivery.id(), LATER);
      assertEquals(List.of(), due(LATER));
      assertEquals(Write.DONE, deliveries.store(loaded(delivery.id()), delivery));
      assertEquals(List.of(delivery.id()), due(LATER));
    }

    @Test
    void keeps_hidden_what_is_only_to_rest() {
      createUnreadable();
      deliveries.hide(delivery.id());
      deliveries.postpone(delivery.id(), NOON.plusSeconds(1));
      assertEquals(List.of(), due(LATER));
    }

    @Test
    void is_not_disturbed_by_hiding_or_postponing_what_is_not_there() {
      var gone = running(ANA, 2, NOON).id();
      deliveries.hide(gone);
      deliveries.postpone(gone, NOON);
      assertEquals(List.of(), deliveries.due(gone.shard(Deliveries.SHARDS), LATER, 10));
      create(delivery);
      assertEquals(List.of(delivery.id()), due(LATER));
      assertEquals(Optional.empty(), deliveries.load(running(ANA, 2, NOON).id()));
    }
  }

  @Nested
  class The_list_of_a_customer {
    private void createFive() {
      for (int i = 1; i <= 5; i++) {
        create(running(ANA, i, NOON.plusMillis(i)));
      }
      create(running(BEN, 6, NOON));
    }

    @Test
    void is_theirs_alone_and_newest_first() {
      createFive();
      var newestFirst =
          IntStream.of(5, 4, 3, 2, 1)
              .mapToObj(i -> (Delivery) running(ANA, i, NOON.plusMillis(i)))
              .toList();
      assertEquals(newestFirst, deliveries.of(ANA, Optional.empty(), 10).items());
      assertEquals(
          List.of(running(BEN, 6, NOON)), deliveries.of(BEN, Optional.empty(), 10).items());
    }

    @Test
    void comes_in_parts_that_are_the_whole_together() {
      createFive();
      var whole = deliveries.of(ANA, Optional.empty(), 10).items();
      assertEquals(5, whole.size());
      var read = new ArrayList<Delivery>();
      Optional<String> cursor = Optional.empty();
      for (int part = 0; part < 5; part++) {
        var page = deliveries.of(ANA, cursor, 2);
        assertTrue(page.items().size() <= 2);
        read.addAll(page.items());
        cursor = page.next();
        if (cursor.isEmpty()) {
          break;
        }
      }
      assertEquals(whole, read);
      assertEquals(Optional.empty(), cursor);
    }

    @Test
    void shows_each_as_it_is_now() {
      var delivery = running(ANA, 1, NOON);
      var seen = create(delivery);
      assertEquals(Write.DONE, deliveries.store(seen, delivery.woken()));
      assertEquals(List.of(delivery.woken()), deliveries.of(ANA, Optional.empty(), 10).items());
    }

    @Test
    void refuses_a_cursor_that_it_never_gave() {
      for (var strange : List.of("", "x", "%00", "AAAA", "null", "e30")) {
        assertThrows(
            IllegalArgumentException.class,
            () -> deliveries.of(ANA, Optional.of(strange), 10),
            () -> "took " + strange);
      }
    }
  }
}
