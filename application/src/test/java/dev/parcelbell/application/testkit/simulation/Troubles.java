package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.Ticket;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What kept a ticket from being seen to, since that was done last. */
final class Troubles {
  enum Trouble {
    /** What the worker needed could not be reached: no reason to park. */
    OUTAGE,
    /** It could not be reached, and then the store could not be told that this was no poison. */
    OUTAGES,
    /** The worker's process died. */
    CRASH,
    /** The worker was still at it when the ticket came back. */
    STALL,
    /** The worker broke. */
    DEFECT,
    /** The worker could not read the delivery. */
    UNREADABLE
  }

  private final Map<Ticket, Set<Trouble>> met = new HashMap<>();

  void meet(Ticket ticket, Trouble trouble) {
    met.computeIfAbsent(ticket, _ -> EnumSet.noneOf(Trouble.class)).add(trouble);
  }

  /** The ticket was seen to. */
  void forget(Ticket ticket) {
    met.remove(ticket);
  }

  Set<Trouble> of(Ticket ticket) {
    return met.getOrDefault(ticket, Set.of());
  }
}
