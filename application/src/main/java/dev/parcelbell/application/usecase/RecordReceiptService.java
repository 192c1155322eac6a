package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.InstantSource;

final class RecordReceiptService implements RecordReceipt {
  private final Deliveries deliveries;
  private final Tickets tickets;
  private final Observer observer;
  private final InstantSource clock;

  RecordReceiptService(
      Deliveries deliveries, Tickets tickets, Observer observer, InstantSource clock) {
    this.deliveries = deliveries;
    this.tickets = tickets;
    this.observer = observer;
    this.clock = clock;
  }

  @Override
  public Outcome record(AttemptId attempt, Receipt receipt) {
    for (int tries = 0; tries < Tries.MAX; tries++) {
      var seen =
          deliveries
              .load(attempt.delivery())
              .filter(known -> known.value().progress().attempt(attempt).isPresent());
      if (seen.isEmpty()) {
        return Outcome.UNKNOWN_ATTEMPT;
      }
      var before = seen.orElseThrow();
      var told = before.value().receive(attempt, receipt, clock.instant());
      var next = wokenIfDueEarlier(before.value(), told);
      if (deliveries.store(before, next) == Write.DONE) {
        followUp(before, next);
        return Outcome.RECORDED;
      }
    }
    throw Tries.exhausted(attempt.delivery().value());
  }

  private static Delivery wokenIfDueEarlier(Delivery before, Delivery told) {
    return before instanceof Delivery.Running was
            && told instanceof Delivery.Running is
            && is.dueAt().isBefore(was.dueAt())
        ? is.woken()
        : told;
  }

  private void followUp(Versioned<Delivery> before, Delivery next) {
    int number = next.progress().ticket().number();
    if (number > before.value().progress().ticket().number()) {
      tickets.send(new Ticket(next.id(), number), Duration.ZERO);
    }
    if (next instanceof Delivery.Ended ended && !(before.value() instanceof Delivery.Ended)) {
      observer.ended(ended);
      ended.progress().ticket().handle().ifPresent(this::deleteIfPossible);
    }
  }

  /** An economy: a ticket that stays finds its delivery ended and is deleted then. */
  private void deleteIfPossible(String handle) {
    try {
      tickets.delete(handle);
    } catch (PortUnavailable _) {
      return;
    }
  }
}
