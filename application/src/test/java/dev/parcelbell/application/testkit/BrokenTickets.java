package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.testkit.TicketsContract.Behind;
import dev.parcelbell.application.testkit.TicketsContract.DeadLetter;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ticket queues that break promises, one each. They do right by everything they do not override.
 */
abstract class BrokenTickets implements Tickets, Behind {
  static final Duration UNIT = Duration.ofMinutes(1);

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
  final InMemoryTickets real =
      new InMemoryTickets(
          now::get, UNIT.multipliedBy(TicketsContract.UNITS_HIDDEN), TicketsContract.IN_FLIGHT_MAX);

  @Override
  public void send(Ticket ticket, Duration delay) {
    real.send(ticket, delay);
  }

  @Override
  public void arm(String handle, Duration visibility) {
    real.arm(handle, visibility);
  }

  @Override
  public void delete(String handle) {
    real.delete(handle);
  }

  @Override
  public void park(Ticket ticket, String handle, String reason) {
    real.park(ticket, handle, reason);
  }

  @Override
  public boolean isCrowded(Ticket ticket) {
    return real.isCrowded(ticket);
  }

  @Override
  public List<ReceivedTicket> receive() {
    return real.receive(Integer.MAX_VALUE);
  }

  @Override
  public void advance(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  @Override
  public List<DeadLetter> deadLetters() {
    return real.deadLetters().stream()
        .map(dead -> new DeadLetter(dead.ticket(), dead.reason()))
        .toList();
  }

  /** The contract, asked of one of them. */
  abstract static class Suite extends TicketsContract {
    abstract BrokenTickets broken();

    Set<Difference> declared() {
      return Set.of();
    }

    @Override
    protected Fixture emptyQueue() {
      var broken = broken();
      return new Fixture(broken, broken, UNIT, declared());
    }
  }
}
