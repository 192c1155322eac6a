package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.ForwardingDeliveries;
import dev.parcelbell.application.testkit.NotedTickets;
import dev.parcelbell.application.testkit.NotingObserver;
import dev.parcelbell.application.testkit.PortsOverMemory;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.HistoryEvent;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Tickets that come back again and again, and deliveries that nobody can read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PoisonTest {
  private final PortUnavailable outage =
      new PortUnavailable("deliveries", new IllegalStateException("test"));

  private final AppOverMemory app = withAna();
  private final NotedTickets tickets = new NotedTickets();
  private final NotingObserver observer = new NotingObserver();
  private final PortsOverMemory ports = new PortsOverMemory(app);
  private final DeliveryId id = app.update(ParcelStatus.AT_DEPOT);

  PoisonTest() {
    ports.tickets = tickets;
    ports.observer = observer;
    app.clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void a_ticket_that_came_back_too_often_gets_one_more_chance_and_is_parked() {
    var counted = app.delivery(id).progress().ticket().receives();
    ports.deliveries = new NeverCounting(app.deliveries, new IllegalStateException("test"));
    assertThrows(IllegalStateException.class, () -> work(1, counted + 11));
    assertTrue(app.delivery(id).progress().ticket().lastChance());
    work(1, counted + 12);
    var parked = assertInstanceOf(Delivery.Parked.class, app.delivery(id));
    assertEquals("RECEIVED_TOO_OFTEN", parked.reason());
    assertEquals(
        List.of(new NotedTickets.Parked(new Ticket(id, 1), "handle", "RECEIVED_TOO_OFTEN")),
        tickets.parked);
    assertEquals(List.of("parked RECEIVED_TOO_OFTEN"), observer.seen);
  }

  @Test
  void a_last_chance_that_an_outage_spoils_is_given_again() {
    var counted = app.delivery(id).progress().ticket().receives();
    ports.deliveries = new NeverCounting(app.deliveries, outage);
    for (int more = 11; more < 15; more++) {
      int receives = counted + more;
      assertThrows(PortUnavailable.class, () -> work(1, receives));
      assertFalse(app.delivery(id).progress().ticket().lastChance());
    }
    assertInstanceOf(Delivery.Running.class, app.delivery(id));
    assertEquals(List.of(), tickets.parked);
  }

  @Test
  void a_chance_is_given_back_although_others_write() {
    var counted = app.delivery(id).progress().ticket().receives();
    ports.deliveries =
        new NeverCounting(app.deliveries, outage) {
          private int overtaken = 3;

          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            boolean gives = seen.value().progress().ticket().lastChance();
            return gives && overtaken-- > 0 ? Write.OUTDATED : super.store(seen, next);
          }
        };
    assertThrows(PortUnavailable.class, () -> work(1, counted + 11));
    assertFalse(app.delivery(id).progress().ticket().lastChance());
  }

  @Test
  void a_chance_is_given_back_when_nobody_knows_whether_it_was_noted() {
    var counted = app.delivery(id).progress().ticket().receives();
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          private int times = 1;

          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            var written = good.store(seen, next);
            if (times-- > 0) {
              throw outage;
            }
            return written;
          }
        };
    assertThrows(PortUnavailable.class, () -> work(1, counted + 11));
    assertFalse(app.delivery(id).progress().ticket().lastChance());
  }

  @Test
  void a_chance_is_gone_when_the_store_is_down_as_well() {
    var counted = app.delivery(id).progress().ticket().receives();
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          private int times = 1;

          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            if (times-- > 0) {
              return good.store(seen, next);
            }
            throw outage;
          }
        };
    var met = assertThrows(PortUnavailable.class, () -> work(1, counted + 11));
    assertSame(outage, met);
    assertTrue(app.delivery(id).progress().ticket().lastChance());
  }

  @Test
  void up_to_ten_reappearances_are_nothing() {
    var counted = app.delivery(id).progress().ticket().receives();
    work(1, counted + 10);
    assertFalse(app.delivery(id).progress().ticket().lastChance());
    assertEquals(1, tickets.armed.size());
  }

  @Test
  void a_last_chance_that_is_used_is_forgotten() {
    work(1, 100);
    assertInstanceOf(Delivery.Running.class, app.delivery(id));
    assertFalse(app.delivery(id).progress().ticket().lastChance());
    assertEquals(100, app.delivery(id).progress().ticket().receives());
    assertEquals(1, tickets.armed.size());
    assertEquals(List.of(), tickets.parked);
  }

  @Test
  void a_ticket_with_another_number_has_a_history_of_its_own() {
    work(0, 100);
    assertInstanceOf(Delivery.Running.class, app.delivery(id));
    assertEquals(List.of("handle"), tickets.deleted);
  }

  @Test
  void a_poisoned_ticket_of_an_ended_delivery_is_deleted() {
    app.receipt(AppOverMemory.lastAttempt(app.messenger), ReceiptStatus.DELIVERED);
    work(1, 1000);
    assertEquals(List.of("handle"), tickets.deleted);
    assertInstanceOf(Delivery.Delivered.class, app.delivery(id));
  }

  @Test
  void what_this_version_cannot_read_comes_back_for_one_that_can() {
    app.clock.advance(Duration.ofHours(1));
    ports.deliveries = new Unreadable(app.deliveries);
    for (int receives = 1; receives <= 10; receives++) {
      int times = receives;
      assertThrows(UnreadableDelivery.class, () -> work(1, times));
    }
    assertEquals(List.of(), tickets.parked);
    assertEquals(List.of(id), overdue());
    assertEquals(Collections.nCopies(10, "unreadable " + id.value()), observer.seen);

    ports.deliveries = app.deliveries;
    work(1, 10);
    assertEquals(1, tickets.armed.size());
  }

  @Test
  void what_nobody_could_read_for_too_long_is_parked_and_hidden() {
    app.clock.advance(Duration.ofHours(1));
    ports.deliveries = new Unreadable(app.deliveries);
    work(1, 11);
    assertEquals(List.of(), overdue());
    assertEquals(
        List.of(new NotedTickets.Parked(new Ticket(id, 1), "handle", "UNREADABLE")),
        tickets.parked);
    assertEquals(List.of("unreadable " + id.value(), "parked UNREADABLE"), observer.seen);
  }

  /** A worker of the next version has written in between; its own tickets know better. */
  @Test
  void what_leaves_the_due_index_unread_has_its_dead_letter_already() {
    app.clock.advance(Duration.ofHours(1));
    ports.deliveries =
        new Unreadable(app.deliveries) {
          @Override
          public void hide(DeliveryId unreadable) {
            assertEquals(1, tickets.parked.size());
            throw new PortUnavailable("deliveries", new IllegalStateException("test"));
          }
        };
    assertThrows(PortUnavailable.class, () -> work(1, 11));
    assertEquals(List.of(id), overdue());
  }

  @Test
  void what_becomes_unreadable_while_it_is_worked_on_is_not_parked() {
    app.clock.advance(Duration.ofHours(1));
    ports.deliveries =
        new Unreadable(app.deliveries) {
          private boolean readable = true;

          @Override
          public Optional<Versioned<Delivery>> load(DeliveryId id) {
            var seen = readable ? good.load(id) : super.load(id);
            readable = false;
            return seen;
          }

          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            return Write.OUTDATED;
          }
        };
    assertThrows(UnreadableDelivery.class, () -> work(1, 11));
    assertEquals(List.of(), tickets.parked);
    app.clock.advance(Duration.ofMinutes(1)); // until after the lease of its claim
    assertEquals(List.of(id), overdue());
  }

  @Test
  void what_was_parked_unread_goes_on_once_it_can_be_read() {
    app.clock.advance(Duration.ofHours(1));
    ports.deliveries = new Unreadable(app.deliveries);
    work(1, 11);
    assertEquals(RedriveDelivery.Outcome.UNREADABLE, ports.use().redriveDelivery().redrive(id));
    assertEquals(List.of(), tickets.sent);
    assertEquals(List.of(), overdue());

    ports.deliveries = app.deliveries;
    assertEquals(RedriveDelivery.Outcome.RESUMED, ports.use().redriveDelivery().redrive(id));
    assertEquals(List.of(new NotedTickets.Sent(new Ticket(id, 2), Duration.ZERO)), tickets.sent);
    assertEquals(List.of(id), overdue());
    assertEquals(HistoryEvent.RESUMED, newestEvent());
    work(1, 12);
    assertEquals(List.of("handle"), tickets.deleted); // the one that lay with the dead letters
    work(2, 1);
    assertEquals(1, tickets.armed.size());
  }

  private HistoryEvent newestEvent() {
    return app.delivery(id).progress().history().entries().getLast().event();
  }

  private List<DeliveryId> overdue() {
    return app.deliveries.due(id.shard(Deliveries.SHARDS), app.clock.instant(), 10);
  }

  @Test
  void a_parked_delivery_goes_on_when_it_is_resumed() {
    var seen = app.deliveries.load(id).orElseThrow();
    var redrive = ports.use().redriveDelivery();
    app.deliveries.store(seen, ((Delivery.Running) seen.value()).park("test", NOON));
    assertEquals(RedriveDelivery.Outcome.RESUMED, redrive.redrive(id));
    assertInstanceOf(Delivery.Running.class, app.delivery(id));
    assertEquals(List.of(new NotedTickets.Sent(new Ticket(id, 2), Duration.ZERO)), tickets.sent);
    assertEquals(
        RedriveDelivery.Outcome.NO_SUCH_DELIVERY,
        redrive.redrive(DeliveryId.of(AppOverMemory.PARCEL, new UpdateId("unknown"))));
  }

  @Test
  void what_has_ended_has_nothing_to_go_on_with() {
    app.receipt(AppOverMemory.lastAttempt(app.messenger), ReceiptStatus.DELIVERED);
    assertEquals(RedriveDelivery.Outcome.ENDED, ports.use().redriveDelivery().redrive(id));
    assertEquals(List.of(), tickets.sent);
  }

  @Test
  void a_resumption_that_was_overtaken_is_made_again() {
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          private int times = 1;

          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            return times-- > 0 ? Write.OUTDATED : good.store(seen, next);
          }
        };
    assertEquals(RedriveDelivery.Outcome.RESUMED, ports.use().redriveDelivery().redrive(id));
    assertEquals(1, tickets.sent.size());
  }

  @Test
  void the_sweeper_leaves_what_it_cannot_read_for_a_sweeper_that_can() {
    app.clock.advance(Duration.ofHours(1));
    ports.deliveries = new Unreadable(app.deliveries);
    assertEquals(0, ports.use().sweepDeliveries().sweep());
    assertEquals(0, ports.use().sweepDeliveries().sweep());
    assertEquals(List.of("unreadable " + id.value()), observer.seen); // it rests for a while
    app.clock.advance(Duration.ofMinutes(13));
    assertEquals(0, ports.use().sweepDeliveries().sweep());
    assertEquals(2, observer.seen.size());

    ports.deliveries = app.deliveries;
    app.clock.advance(Duration.ofMinutes(13));
    assertEquals(1, ports.use().sweepDeliveries().sweep());
    assertEquals(List.of(new NotedTickets.Sent(new Ticket(id, 2), Duration.ZERO)), tickets.sent);
  }

  private void work(int number, int receives) {
    var now = app.clock.instant();
    ports
        .use()
        .workTicket()
        .work(new ReceivedTicket(new Ticket(id, number), "handle", receives, NOON, now));
  }

  /** Fails whenever a ticket is to be counted. */
  private static class NeverCounting extends ForwardingDeliveries {
    private final RuntimeException failure;

    NeverCounting(Deliveries good, RuntimeException failure) {
      super(good);
      this.failure = failure;
    }

    @Override
    public Write store(Versioned<Delivery> seen, Delivery next) {
      if (next.progress().ticket().receives() != seen.value().progress().ticket().receives()) {
        throw failure;
      }
      return good.store(seen, next);
    }
  }

  /** A store in which no delivery can be read. */
  private static class Unreadable extends ForwardingDeliveries {
    Unreadable(Deliveries good) {
      super(good);
    }

    @Override
    public Optional<Versioned<Delivery>> load(DeliveryId id) {
      throw new UnreadableDelivery(id, new IllegalStateException("test"));
    }
  }
}
