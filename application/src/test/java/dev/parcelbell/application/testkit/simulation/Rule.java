package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.domain.delivery.Delivery;
import java.util.Collection;

/**
 * Invariants of the design that can be seen together. Told of everything at the very moment it
 * happens, against what is true and not against what a use case believed. Throws {@link Violation},
 * whose text begins with the invariant's number.
 */
interface Rule {
  /** A worker has the right to make the newest attempt of a hop. Told before {@link #written}. */
  default void claimed(Delivery before, Delivery.Running next, int hop) {}

  /** The store holds the next state of a delivery. */
  default void written(Delivery before, Delivery next) {}

  /** A message has really reached a person. */
  default void reached(Sender.Outbound message) {}

  /** Everything has come to rest. */
  default void atTheEnd(Collection<Delivery> all) {}
}
