package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Invariant 4, for receipts: those that come between two decisions give the same state in any
 * order. The receipts of each such step are told again to the state before it, in other orders, and
 * the outcome is compared with what is stored.
 */
final class OrderRule implements Rule {
  private static final int ORDERS = 3;

  record Told(AttemptId attempt, Receipt receipt) {}

  /** The receipts since a decision, and how the delivery stood before and after them. */
  private static final class Step {
    private final Delivery before;
    private final List<Told> receipts = new ArrayList<>();
    private Delivery after;

    Step(Delivery before) {
      this.before = before;
      this.after = before;
    }
  }

  private final Map<DeliveryId, Step> steps = new HashMap<>();

  @Override
  public void written(Delivery before, Delivery next) {
    var told = WhatWasTold.between(before, next);
    if (told.isPresent()) {
      var step = steps.computeIfAbsent(next.id(), _ -> new Step(before));
      step.receipts.add(told.orElseThrow());
      step.after = next;
    } else {
      Optional.ofNullable(steps.remove(next.id())).ifPresent(OrderRule::check);
    }
  }

  @Override
  public void atTheEnd(Collection<Delivery> all) {
    steps.values().forEach(OrderRule::check);
  }

  private static void check(Step step) {
    var receipts = new ArrayList<>(step.receipts);
    if (receipts.size() < 2) {
      return;
    }
    var stored = Essence.of(step.after);
    Collections.reverse(receipts);
    for (int order = 0; order < ORDERS; order++) {
      var again = Essence.of(tell(receipts, step.before, step.after.progress().updatedAt()));
      if (!again.equals(stored)) {
        throw new Violation(
            "4: the order of receipts matters: %s stored, and %s after %s"
                .formatted(stored, again, receipts));
      }
      Collections.shuffle(receipts, new Random(order));
    }
  }

  private static Delivery tell(List<Told> receipts, Delivery to, Instant now) {
    var next = to;
    for (var told : receipts) {
      next = next.receive(told.attempt(), told.receipt(), now);
    }
    return next;
  }

  /** A delivery without its story, its tickets and the moments at which things were heard of. */
  private record Essence(Class<?> kind, List<HopState> states, List<Attempt> attempts) {
    static Essence of(Delivery delivery) {
      var hops = delivery.progress().hops();
      return new Essence(
          delivery.getClass(),
          hops.stream().map(Hop::state).toList(),
          hops.stream().flatMap(hop -> hop.attempts().stream()).map(Essence::timeless).toList());
    }

    private static Attempt timeless(Attempt it) {
      return new Attempt(
          it.id(),
          it.to(),
          it.goal(),
          it.claimedAt(),
          it.leaseUntil(),
          it.finish().map(end -> new Attempt.Finish(end.outcome(), it.claimedAt())),
          it.named(),
          it.receipts());
    }
  }
}
