package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.testkit.simulation.Troubles.Trouble;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.Ticket;
import java.util.Collection;
import java.util.Set;

/** Invariant 1: what was accepted comes to an end; what is parked, is parked for a reason. */
final class EndRule implements Rule {
  private final Troubles troubles;

  EndRule(Troubles troubles) {
    this.troubles = troubles;
  }

  @Override
  public void written(Delivery before, Delivery next) {
    if (next instanceof Delivery.Parked parked && before instanceof Delivery.Running) {
      var met = troubles.of(ticket(next));
      if (met.isEmpty() || met.equals(Set.of(Trouble.OUTAGE))) {
        throw new Violation("1: parked without reason: " + parked.reason() + " after " + met);
      }
    }
  }

  private static Ticket ticket(Delivery delivery) {
    return new Ticket(delivery.id(), delivery.progress().ticket().number());
  }

  @Override
  public void atTheEnd(Collection<Delivery> all) {
    for (var delivery : all) {
      if (!(delivery instanceof Delivery.Ended)) {
        var states = delivery.progress().hops().stream().map(Hop::state).toList();
        throw new Violation(
            "1: no end: " + delivery.getClass() + " " + delivery.id().value() + states);
      }
    }
  }
}
