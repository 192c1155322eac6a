package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/**
 * Invariant 6: a deadline is set by the first claim and stays where it is; only a hold shifts it,
 * by as long as it lasted. Nothing is given up before it.
 */
final class DeadlineRule implements Rule {
  private record HopOf(DeliveryId delivery, int hop) {}

  private final InstantSource clock;
  private final Map<HopOf, Instant> heldSince = new HashMap<>();

  DeadlineRule(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void claimed(Delivery before, Delivery.Running next, int index) {
    var was = before.progress().hops().get(index);
    var is = next.progress().hops().get(index);
    var claimedAt = is.attempts().getLast().claimedAt();
    var held = heldSince.remove(new HopOf(next.id(), index));
    var expected =
        was.deadline()
            .map(at -> held == null ? at : at.plus(Duration.between(held, claimedAt)))
            .orElse(claimedAt.plus(is.plan().fallbackAfter()));
    if (!is.deadline().orElseThrow().equals(expected)) {
      throw new Violation(
          "6: claimed with the deadline %s instead of %s, held since %s"
              .formatted(is.deadline().orElseThrow(), expected, held));
    }
  }

  @Override
  public void written(Delivery before, Delivery next) {
    for (int i = 0; i < next.progress().hops().size(); i++) {
      var was = before.progress().hops().get(i);
      var is = next.progress().hops().get(i);
      boolean claimed = is.attempts().size() > was.attempts().size();
      if (!claimed && !is.deadline().equals(was.deadline())) {
        throw new Violation("6: the deadline moved");
      }
      notGivenUp(was, is);
      held(new HopOf(next.id(), i), was, is);
    }
  }

  private void notGivenUp(Hop before, Hop next) {
    if (next.state() instanceof HopState.Failed(var reason)
        && !next.state().equals(before.state())
        && (reason == Reason.NO_RECEIPT || reason == Reason.AMBIGUOUS)
        && clock.instant().isBefore(next.deadline().orElseThrow())) {
      throw new Violation("6: given up before the deadline");
    }
  }

  /** Being held again is the same hold. */
  private void held(HopOf hop, Hop before, Hop next) {
    if (!(next.state() instanceof HopState.Held(var since, _))) {
      return;
    }
    boolean tooEarly = before.state() instanceof HopState.Due(var at) && since.isBefore(at);
    if (tooEarly || since.isAfter(clock.instant())) {
      throw new Violation("6: a hold since another moment");
    }
    if (!heldSince.computeIfAbsent(hop, _ -> since).equals(since)) {
      throw new Violation("6: a hold began anew");
    }
  }
}
