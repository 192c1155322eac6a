package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.application.testkit.InMemoryTickets;
import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How deliveries really stand. */
final class Census {
  private final InMemoryDeliveries deliveries;
  private final InMemoryTickets queue;
  private final Ailments ailments;

  Census(InMemoryDeliveries deliveries, InMemoryTickets queue, Ailments ailments) {
    this.deliveries = deliveries;
    this.queue = queue;
    this.ailments = ailments;
  }

  Stream<Delivery.Running> running() {
    return deliveries.all().stream()
        .map(known -> known.value())
        .filter(Delivery.Running.class::isInstance)
        .map(Delivery.Running.class::cast);
  }

  /** Deliveries that go on by themselves. */
  Stream<Delivery.Running> driven() {
    return running()
        .filter(delivery -> !waitsForPeople(delivery))
        .filter(delivery -> !ailments.makeUnreadable(delivery.id()) || hasTicket(delivery));
  }

  /** Deliveries with which nothing is wrong. */
  Stream<Delivery.Running> healthy() {
    return driven().filter(delivery -> !ailments.isIll(delivery.id()));
  }

  /** When the sweeper would find a delivery that it can read, and to which nobody comes. */
  Optional<Instant> sweptFrom() {
    return deliveries
        .nextDue(id -> !ailments.makeUnreadable(id))
        .map(due -> due.plus(EngineSettings.defaults().overdue()).plusSeconds(1));
  }

  /** Whether it, or its last ticket, was taken out; it goes on when people have mended it. */
  boolean waitsForPeople(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Parked _ -> true;
      case Delivery.Running running ->
          !hasTicket(running)
              && queue.deadLetters().stream()
                  .anyMatch(dead -> dead.ticket().delivery().equals(running.id()));
      case Delivery.Ended _ -> false;
    };
  }

  private boolean hasTicket(Delivery.Running delivery) {
    return queue.holds(new Ticket(delivery.id(), delivery.progress().ticket().number()));
  }
}
