package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Hop;
import java.util.HashSet;
import java.util.Set;

/** Invariants 2 and 4: no attempt too many, and nothing that is known of one is forgotten. */
final class AttemptRule implements Rule {
  private record HopOf(DeliveryId delivery, int hop) {}

  private final Set<HopOf> reached = new HashSet<>();

  @Override
  public void claimed(Delivery before, Delivery.Running next, int hop) {
    var attempts = next.progress().hops().get(hop).attempts();
    for (var earlier : attempts.subList(0, attempts.size() - 1)) {
      if (!earlier.finish().map(AttemptRule::wasNotSent).orElse(false)) {
        throw new Violation("2: claimed again after " + earlier.finish());
      }
    }
  }

  private static boolean wasNotSent(Attempt.Finish finish) {
    return finish.outcome() instanceof SendOutcome.Throttled
        || finish.outcome() instanceof SendOutcome.NotSent;
  }

  @Override
  public void written(Delivery before, Delivery next) {
    if (before instanceof Delivery.Ended && next.getClass() != before.getClass()) {
      throw new Violation("4: " + before.getClass() + " became " + next.getClass());
    }
    for (int i = 0; i < next.progress().hops().size(); i++) {
      written(before.progress().hops().get(i), next.progress().hops().get(i));
    }
  }

  private static void written(Hop before, Hop next) {
    for (var attempt : before.attempts()) {
      forward(
          attempt,
          next.attempt(attempt.id()).orElseThrow(() -> new Violation("4: attempt forgotten")));
    }
    if (next.attempts().stream().filter(a -> a.isOpen() || a.isInDoubt()).count() > 1) {
      throw new Violation("2: two attempts of one hop in doubt");
    }
  }

  private static void forward(Attempt before, Attempt next) {
    for (var tally : before.receipts()) {
      boolean kept =
          next.receipts().stream()
              .anyMatch(t -> t.status() == tally.status() && t.count() >= tally.count());
      if (!kept) {
        throw new Violation("4: a receipt was forgotten");
      }
    }
    boolean known =
        before.finish().filter(f -> !(f.outcome() instanceof SendOutcome.Ambiguous)).isPresent();
    if (known && !next.finish().equals(before.finish())) {
      throw new Violation("4: an outcome changed");
    }
  }

  @Override
  public void reached(Sender.Outbound message) {
    var id = message.attempt();
    if (!reached.add(new HopOf(id.delivery(), id.hop()))) {
      throw new Violation("2: the same hop reached the person twice");
    }
  }
}
