package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Patience;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Makes a ticket's visibility timeout the alarm clock of its delivery, within what SQS allows: at
 * most 12 hours a receive, 14 days in all, and only so many tickets in flight.
 */
final class Arming {
  private static final Duration SAFETY = Duration.ofMinutes(1);
  private static final Duration AGE_MAX = Tickets.RETENTION.minusDays(2);

  private final Deliveries deliveries;
  private final Tickets tickets;
  private final Patience patience;
  private final InstantSource clock;

  Arming(Deliveries deliveries, Tickets tickets, Patience patience, InstantSource clock) {
    this.deliveries = deliveries;
    this.tickets = tickets;
    this.patience = patience;
    this.clock = clock;
  }

  /** Stores a delivery that has nothing to do yet, and sets the alarm. False: look again. */
  boolean rest(ReceivedTicket ticket, Versioned<Delivery> seen, Delivery.Running resting) {
    boolean changed = !resting.equals(seen.value());
    if (ticket.ticket().number() < resting.progress().ticket().number()) {
      return spend(ticket, seen, resting, changed);
    }
    var now = clock.instant();
    var due = resting.dueAt();
    if (due.isBefore(now.plusSeconds(1))) {
      boolean stored = !changed || deliveries.store(seen, resting) == Write.DONE;
      if (stored) {
        patience.until(due);
      }
      return false;
    }
    if (ticket.sentAt().plus(AGE_MAX).isBefore(now)) {
      return replace(ticket, seen, resting);
    }
    if (changed || isUncounted(ticket, resting)) {
      var counted = resting.ticketSeen(ticket.receives(), ticket.handle());
      if (deliveries.store(seen, counted) == Write.OUTDATED) {
        return false;
      }
    }
    hide(ticket, due, now);
    return true;
  }

  /** A newer ticket is on its way; this one has done what was due. */
  private boolean spend(
      ReceivedTicket ticket, Versioned<Delivery> seen, Delivery.Running resting, boolean changed) {
    if (changed && deliveries.store(seen, resting) == Write.OUTDATED) {
      return false;
    }
    tickets.delete(ticket.handle());
    return true;
  }

  /** Queues forget after 14 days, counted from the first send. */
  private boolean replace(
      ReceivedTicket ticket, Versioned<Delivery> seen, Delivery.Running resting) {
    var woken = resting.woken();
    if (deliveries.store(seen, woken) == Write.OUTDATED) {
      return false;
    }
    tickets.send(new Ticket(woken.id(), woken.progress().ticket().number()), Duration.ZERO);
    tickets.delete(ticket.handle());
    return true;
  }

  /** While somebody holds a claim, a write would only get in the way of the outcome. */
  private static boolean isUncounted(ReceivedTicket ticket, Delivery.Running resting) {
    return ticket.receives() != resting.progress().ticket().receives()
        && resting.progress().hops().stream()
            .noneMatch(hop -> hop.state() instanceof HopState.Claimed);
  }

  private void hide(ReceivedTicket ticket, Instant due, Instant now) {
    var wait = Duration.between(now, due);
    if (wait.compareTo(Tickets.DELAY_MAX) <= 0 && tickets.isCrowded(ticket.ticket())) {
      // A delayed ticket is not in flight.
      tickets.send(ticket.ticket(), wholeSeconds(wait));
      tickets.delete(ticket.handle());
      return;
    }
    var left =
        Tickets.VISIBILITY_MAX.minus(Duration.between(ticket.receivedAt(), now)).minus(SAFETY);
    tickets.arm(ticket.handle(), wholeSeconds(wait.compareTo(left) < 0 ? wait : left));
  }

  private static Duration wholeSeconds(Duration wait) {
    return Duration.ofSeconds(Math.max(0, wait.toSeconds()));
  }
}
