package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.in.ReceivedTicket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

class InMemoryTicketsTest extends TicketsContract {
  private static final Duration UNIT = Duration.ofMinutes(1);

  @Override
  protected Fixture emptyQueue() {
    var now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
    var tickets = new InMemoryTickets(now::get, UNIT.multipliedBy(UNITS_HIDDEN), IN_FLIGHT_MAX);
    return new Fixture(tickets, new Memory(tickets, now), UNIT, Set.of());
  }

  record Memory(InMemoryTickets tickets, AtomicReference<Instant> now) implements Behind {
    @Override
    public List<ReceivedTicket> receive() {
      return tickets.receive(Integer.MAX_VALUE);
    }

    @Override
    public void advance(Duration time) {
      now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public List<DeadLetter> deadLetters() {
      return tickets.deadLetters().stream()
          .map(dead -> new DeadLetter(dead.ticket(), dead.reason()))
          .toList();
    }
  }
}
