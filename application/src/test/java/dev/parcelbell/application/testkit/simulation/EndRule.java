package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Hop;
import java.util.Collection;

/** Invariant 1: what was accepted comes to an end. */
final class EndRule implements Rule {
  @Override
  public void atTheEnd(Collection<Delivery> all) {
    for (var delivery : all) {
      if (delivery instanceof Delivery.Running running) {
        var states = running.progress().hops().stream().map(Hop::state).toList();
        throw new Violation("1: still running: " + running.id().value() + states);
      }
    }
  }
}
