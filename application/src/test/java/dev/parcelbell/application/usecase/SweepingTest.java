package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.ForwardingDeliveries;
import dev.parcelbell.application.testkit.NotedTickets;
import dev.parcelbell.application.testkit.PortsOverMemory;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The sweeper finds deliveries whose tickets were lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SweepingTest {
  private final AppOverMemory app = withAna();
  private final NotedTickets tickets = new NotedTickets();
  private final PortsOverMemory ports = new PortsOverMemory(app);
  private final DeliveryId id = app.update(ParcelStatus.AT_DEPOT);

  SweepingTest() {
    ports.tickets = tickets;
  }

  @Test
  void what_is_overdue_for_more_than_two_minutes_gets_a_new_ticket() {
    app.clock.moveTo(NOON.plus(Duration.ofMinutes(17)));
    assertEquals(0, sweep());
    app.clock.advance(Duration.ofMillis(1));
    assertEquals(1, sweep());
    assertEquals(List.of(new NotedTickets.Sent(new Ticket(id, 2), Duration.ZERO)), tickets.sent);
    var ticket = app.delivery(id).progress().ticket();
    assertEquals(2, ticket.number());
    assertEquals(
        Optional.of(app.clock.instant().plus(Duration.ofMinutes(10))), ticket.sweepNotBefore());
  }

  @Test
  void what_was_swept_is_left_alone_for_ten_minutes() {
    app.clock.moveTo(NOON.plus(Duration.ofMinutes(20)));
    assertEquals(1, sweep());
    app.clock.advance(Duration.ofMinutes(10).minusMillis(1));
    assertEquals(0, sweep());
    app.clock.advance(Duration.ofMinutes(3));
    assertEquals(1, sweep());
    assertEquals(3, app.delivery(id).progress().ticket().number());
  }

  @Test
  void the_delivery_itself_decides_and_not_its_index() {
    ports.deliveries = new EverythingIsDue(app.deliveries, id);
    assertEquals(0, sweep());
    app.receipt(AppOverMemory.lastAttempt(app.messenger), ReceiptStatus.DELIVERED);
    app.clock.advance(Duration.ofDays(1));
    assertEquals(0, sweep());
    assertEquals(List.of(), tickets.sent);
  }

  @Test
  void what_was_swept_is_left_alone_although_the_index_lags() {
    app.clock.moveTo(NOON.plus(Duration.ofMinutes(20)));
    assertEquals(1, sweep());
    ports.deliveries = new EverythingIsDue(app.deliveries, id);
    assertEquals(0, sweep());
    app.clock.advance(Duration.ofMinutes(10));
    assertEquals(1, sweep());
  }

  @Test
  void a_delivery_that_is_gone_is_passed() {
    var gone = DeliveryId.of(AppOverMemory.PARCEL, new UpdateId("gone"));
    ports.deliveries = new EverythingIsDue(app.deliveries, gone);
    assertEquals(0, sweep());
  }

  @Test
  void a_sweep_that_was_overtaken_sends_nothing() {
    app.clock.moveTo(NOON.plus(Duration.ofMinutes(20)));
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            return Write.OUTDATED;
          }
        };
    assertEquals(0, sweep());
    assertEquals(List.of(), tickets.sent);
  }

  private int sweep() {
    return ports.use().sweepDeliveries().sweep();
  }

  /** An index that always names one delivery, in its first shard. */
  private static final class EverythingIsDue extends ForwardingDeliveries {
    private final DeliveryId id;

    EverythingIsDue(Deliveries good, DeliveryId id) {
      super(good);
      this.id = id;
    }

    @Override
    public List<DeliveryId> due(int shard, Instant before, int limit) {
      return shard == 0 ? List.of(id) : List.of();
    }
  }
}
