package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What kept the ticket of a delivery from being seen to, since that was done last. */
final class Troubles {
  enum Trouble {
    /** What the worker needed could not be reached. */
    OUTAGE,
    /** The worker's process died. */
    CRASH,
    /** The worker was still at it when the ticket came back. */
    STALL,
    /** The worker broke. */
    DEFECT,
    /** The worker could not read the delivery. */
    UNREADABLE
  }

  private final Map<DeliveryId, Set<Trouble>> met = new HashMap<>();

  void meet(DeliveryId delivery, Trouble trouble) {
    met.computeIfAbsent(delivery, _ -> EnumSet.noneOf(Trouble.class)).add(trouble);
  }

  /** The ticket was seen to. */
  void forget(DeliveryId delivery) {
    met.remove(delivery);
  }

  Set<Trouble> of(DeliveryId delivery) {
    return met.getOrDefault(delivery, Set.of());
  }
}
