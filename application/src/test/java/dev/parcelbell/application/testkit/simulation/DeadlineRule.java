package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import java.time.InstantSource;

/** Invariant 6: a deadline stays where it is, and nothing is given up before it. */
final class DeadlineRule implements Rule {
  private final InstantSource clock;

  DeadlineRule(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void written(Delivery before, Delivery next) {
    for (int i = 0; i < next.progress().hops().size(); i++) {
      written(before.progress().hops().get(i), next.progress().hops().get(i));
    }
  }

  private void written(Hop before, Hop next) {
    boolean mayShift = before.state() instanceof HopState.Held;
    if (before.deadline().isPresent() && !mayShift && !next.deadline().equals(before.deadline())) {
      throw new Violation("6: the deadline moved");
    }
    if (next.state() instanceof HopState.Failed(var reason)
        && !next.state().equals(before.state())
        && (reason == Reason.NO_RECEIPT || reason == Reason.AMBIGUOUS)
        && clock.instant().isBefore(next.deadline().orElseThrow())) {
      throw new Violation("6: given up before the deadline");
    }
  }
}
