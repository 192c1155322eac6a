package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.ForwardingDeliveries;
import dev.parcelbell.application.testkit.NotedTickets;
import dev.parcelbell.application.testkit.PortsOverMemory;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A ticket's visibility timeout is the alarm clock of its delivery. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArmingTest {
  private static final String HANDLE = "handle";

  private final AppOverMemory app = withAna();
  private final NotedTickets tickets = new NotedTickets();
  private final PortsOverMemory ports = new PortsOverMemory(app);
  private final List<Instant> waited = new ArrayList<>();

  ArmingTest() {
    ports.tickets = tickets;
  }

  @Test
  void a_ticket_is_hidden_until_its_delivery_is_due() {
    var id = waiting();
    app.clock.advance(Duration.ofMillis(500));
    work(id, 1, NOON, app.clock.instant());
    assertEquals(
        List.of(new NotedTickets.Armed(HANDLE, Duration.ofSeconds(14 * 60 + 59))), tickets.armed);
    assertEquals(List.of(), tickets.deleted);
    var state = app.delivery(id).progress().ticket();
    assertEquals(Optional.of(HANDLE), state.handle());
    assertEquals(2, state.receives());
  }

  @Test
  void it_is_hidden_for_at_most_twelve_hours_a_receive_less_a_minute() {
    var id = waitingFor(Duration.ofDays(2));
    app.clock.advance(Duration.ofSeconds(10));
    work(id, 1, NOON, NOON);
    assertEquals(
        List.of(new NotedTickets.Armed(HANDLE, Duration.ofHours(12).minusSeconds(70))),
        tickets.armed);
  }

  @Test
  void a_hidden_time_is_never_negative() {
    var id = waitingFor(Duration.ofDays(2));
    app.clock.advance(Duration.ofHours(13));
    work(id, 1, NOON, NOON);
    assertEquals(List.of(new NotedTickets.Armed(HANDLE, Duration.ZERO)), tickets.armed);
  }

  @Test
  void a_ticket_older_than_twelve_days_is_replaced() {
    var id = waitingFor(Duration.ofDays(2));
    work(id, 1, NOON.minus(Duration.ofDays(12)), NOON);
    assertEquals(1, tickets.armed.size());
    work(id, 1, NOON.minus(Duration.ofDays(12)).minusMillis(1), NOON);
    assertEquals(1, tickets.armed.size());
    assertEquals(List.of(new NotedTickets.Sent(new Ticket(id, 2), Duration.ZERO)), tickets.sent);
    assertEquals(List.of(HANDLE), tickets.deleted);
    assertEquals(2, app.delivery(id).progress().ticket().number());
  }

  @Test
  void in_a_crowded_lane_a_short_wait_is_out_of_the_queues_sight() {
    tickets.crowded = true;
    var id = waiting();
    work(id, 1, NOON, NOON);
    assertEquals(
        List.of(new NotedTickets.Sent(new Ticket(id, 1), Duration.ofMinutes(15))), tickets.sent);
    assertEquals(List.of(HANDLE), tickets.deleted);
    assertEquals(List.of(), tickets.armed);
  }

  @Test
  void in_a_crowded_lane_a_long_wait_is_hidden_as_ever() {
    tickets.crowded = true;
    var id = waitingFor(Duration.ofMinutes(15).plusSeconds(1));
    work(id, 1, NOON, NOON);
    assertEquals(List.of(), tickets.sent);
    assertEquals(List.of(new NotedTickets.Armed(HANDLE, Duration.ofSeconds(901))), tickets.armed);
  }

  @Test
  void less_than_a_second_is_waited_for_in_memory() {
    ports.patience =
        until -> {
          waited.add(until);
          app.clock.moveTo(until);
        };
    var id = waiting();
    app.clock.advance(Duration.ofMinutes(15).minusMillis(999));
    work(id, 1, NOON, app.clock.instant());
    assertEquals(List.of(NOON.plus(Duration.ofMinutes(15))), waited);
    assertEquals(1, app.sms.calls().size());
  }

  @Test
  void a_whole_second_is_slept_in_the_queue() {
    ports.patience = waited::add;
    var id = waiting();
    app.clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    work(id, 1, NOON, app.clock.instant());
    assertEquals(List.of(), waited);
    assertEquals(List.of(new NotedTickets.Armed(HANDLE, Duration.ofSeconds(1))), tickets.armed);
  }

  @Test
  void an_older_ticket_does_what_is_due_and_is_spent() {
    var id = waiting();
    var seen = app.deliveries.load(id).orElseThrow();
    app.deliveries.store(seen, ((Delivery.Running) seen.value()).woken());
    work(id, 1, NOON, NOON);
    assertEquals(List.of(HANDLE), tickets.deleted);
    assertEquals(List.of(), tickets.armed);
    app.clock.advance(Duration.ofMinutes(15));
    work(id, 1, NOON, NOON);
    assertEquals(1, app.sms.calls().size());
    assertEquals(2, tickets.deleted.size());
    assertEquals(Optional.empty(), app.delivery(id).progress().ticket().handle());
  }

  @Test
  void a_ticket_that_meets_a_claim_in_force_is_hidden_until_the_lease_ends_and_writes_nothing() {
    var during = new ArrayList<Long>();
    app.messenger.nextDoes(
        message -> {
          var id = message.attempt().delivery();
          during.add(app.deliveries.load(id).orElseThrow().version());
          work(id, 1, NOON, NOON);
          during.add(app.deliveries.load(id).orElseThrow().version());
          return new SendOutcome.Accepted("mid");
        });
    app.update(ParcelStatus.AT_DEPOT);
    assertEquals(during.getFirst(), during.getLast());
    assertEquals(List.of(new NotedTickets.Armed(HANDLE, Duration.ofSeconds(30))), tickets.armed);
  }

  @Test
  void a_rest_that_was_overtaken_is_looked_at_again() {
    var id = waiting();
    var overtaken =
        new ForwardingDeliveries(app.deliveries) {
          private int times = 2;

          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            return times-- > 0 ? Write.OUTDATED : good.store(seen, next);
          }
        };
    ports.deliveries = overtaken;
    work(id, 1, NOON, NOON);
    assertEquals(1, tickets.armed.size());
    work(id, 1, NOON.minus(Duration.ofDays(13)), NOON);
    assertEquals(1, tickets.sent.size());
  }

  @Test
  void a_ticket_of_a_delivery_that_is_over_or_unknown_is_deleted() {
    var id = waiting();
    app.receipt(AppOverMemory.lastAttempt(app.messenger), ReceiptStatus.DELIVERED);
    work(id, 1, NOON, NOON);
    work(DeliveryId.of(AppOverMemory.PARCEL, new UpdateId("unknown")), 1, NOON, NOON);
    assertEquals(List.of(HANDLE, HANDLE), tickets.deleted);
  }

  private DeliveryId waiting() {
    return app.update(ParcelStatus.AT_DEPOT);
  }

  private DeliveryId waitingFor(Duration wait) {
    var step = new ContactPlan.Step(Channel.SMS, Optional.of(wait));
    app.register(Optional.of(new ContactPlan(List.of(step))), Optional.empty());
    return waiting();
  }

  private void work(DeliveryId id, int number, Instant sentAt, Instant receivedAt) {
    ports
        .use()
        .workTicket()
        .work(new ReceivedTicket(new Ticket(id, number), HANDLE, 2, sentAt, receivedAt));
  }
}
