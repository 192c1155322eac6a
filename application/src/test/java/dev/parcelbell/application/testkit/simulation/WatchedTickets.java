package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.application.testkit.InMemoryTickets;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The queue of tickets, watched: a delivery that runs has a ticket with its number, unless a crash
 * or a fault has just come between the two; then the sweeper has to find it.
 */
final class WatchedTickets implements Tickets {
  private final World world;
  private final InMemoryTickets real;
  private final InMemoryDeliveries deliveries;
  private final Map<DeliveryId, Instant> sentAt = new HashMap<>();

  WatchedTickets(World world, InMemoryTickets real, InMemoryDeliveries deliveries) {
    this.world = world;
    this.real = real;
    this.deliveries = deliveries;
  }

  @Override
  public void send(Ticket ticket, Duration delay) {
    real.send(ticket, delay);
    world.tell("sent ticket " + ticket.number() + " of " + ticket.delivery().value());
    if (running(ticket) == ticket.number()) {
      world.alarms().isSent(ticket.delivery());
      sentAt.put(ticket.delivery(), world.clock().instant());
    }
  }

  @Override
  public void arm(String handle, Duration visibility) {
    world.tell("armed " + handle + " for " + visibility);
    real.arm(handle, visibility);
    world.turns().current().flatMap(Task::ticket).ifPresent(this::armed);
  }

  private void armed(Ticket ticket) {
    if (!isClaimed(ticket.delivery())) {
      world.seesToTicket();
    }
    if (running(ticket) == ticket.number()) {
      world.alarms().isSet(ticket.delivery());
    }
  }

  /** While somebody holds a claim, nothing is counted. */
  private boolean isClaimed(DeliveryId delivery) {
    return deliveries.load(delivery).map(Versioned::value).stream()
        .flatMap(known -> known.progress().hops().stream())
        .anyMatch(hop -> hop.state() instanceof HopState.Claimed);
  }

  @Override
  public void delete(String handle) {
    world.tell("deleted " + handle);
    real.delete(handle);
    everyRunningDeliveryHasItsTicket();
  }

  @Override
  public void park(Ticket ticket, String handle, String reason) {
    world.tell("parked " + ticket.delivery().value() + " " + reason);
    real.park(ticket, handle, reason);
    if (running(ticket) == ticket.number()) {
      if (world.turns().current().filter(Task::hasReadNothing).isEmpty()) {
        throw new Violation("1: the ticket of a running delivery was parked without reason");
      }
      world.alarms().isLost(ticket.delivery());
    }
  }

  @Override
  public boolean isCrowded(Ticket ticket) {
    return real.isCrowded(ticket);
  }

  /** The number of the ticket that a running delivery waits for; 0 when it is not running. */
  private int running(Ticket ticket) {
    return deliveries
        .load(ticket.delivery())
        .map(Versioned::value)
        .filter(Delivery.Running.class::isInstance)
        .map(known -> known.progress().ticket().number())
        .orElse(0);
  }

  /** Queues forget, and if nobody looked for two days before that, the sweeper has to find out. */
  private boolean isForgotten(DeliveryId delivery) {
    var sent = sentAt.getOrDefault(delivery, Instant.MAX);
    return sent.isBefore(world.clock().instant().minus(RETENTION));
  }

  void everyRunningDeliveryHasItsTicket() {
    for (var known : deliveries.all()) {
      if (known.value() instanceof Delivery.Running running
          && !world.alarms().mayBeMissing(running.id())
          && !isForgotten(running.id())
          && !real.holds(new Ticket(running.id(), running.progress().ticket().number()))) {
        throw new Violation("1: no ticket for running " + running.id().value());
      }
    }
  }
}
