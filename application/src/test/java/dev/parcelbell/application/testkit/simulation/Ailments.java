package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with single deliveries, until people mend it. */
final class Ailments {
  sealed interface Ailment {
    /** Whoever works on its ticket breaks when it asks that port. */
    record Poison(Class<?> port) implements Ailment {}

    /** What is stored cannot be read. */
    record Unreadable() implements Ailment {}
  }

  private final Map<DeliveryId, Ailment> known = new HashMap<>();
  private boolean mended;

  /** Nobody falls ill twice. */
  void befall(DeliveryId delivery, Ailment ailment) {
    known.putIfAbsent(delivery, ailment);
  }

  void mendAll() {
    mended = true;
  }

  /** Whether people had to mend what is stored, and so know of it. */
  boolean madeUnreadable(DeliveryId delivery) {
    return known.get(delivery) instanceof Ailment.Unreadable;
  }

  boolean isIll(DeliveryId delivery) {
    return !mended && known.containsKey(delivery);
  }

  boolean makeUnreadable(DeliveryId delivery) {
    return !mended && madeUnreadable(delivery);
  }

  /** Whether a worker on that delivery breaks when it asks a port. */
  boolean breakAt(Optional<DeliveryId> delivery, Class<?> port) {
    return delivery
        .filter(_ -> !mended)
        .map(known::get)
        .filter(it -> it instanceof Ailment.Poison(var at) && at == port)
        .isPresent();
  }
}
