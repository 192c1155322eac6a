package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which deliveries have the ticket that wakes them, and by whom it was set. */
final class Alarms {
  private static final Task NOBODY = new Task("nobody", Optional.empty(), false);

  private final Turns turns;
  private final Map<DeliveryId, Task> debtors = new HashMap<>();
  private final Set<DeliveryId> smooth = new HashSet<>();

  Alarms(Turns turns) {
    this.turns = turns;
  }

  /** The delivery needs a ticket that the running task has still to send. */
  void isOwed(DeliveryId delivery) {
    smooth.remove(delivery);
    turns.current().ifPresent(task -> debtors.put(delivery, task));
  }

  /** A queue lost the ticket, or it was taken out: somebody has to find out. */
  void isLost(DeliveryId delivery) {
    smooth.remove(delivery);
    debtors.put(delivery, NOBODY);
  }

  /** The running task has sent the ticket. */
  void isSent(DeliveryId delivery) {
    debtors.remove(delivery);
    isSet(delivery);
  }

  /** The running task has said when the ticket comes. */
  void isSet(DeliveryId delivery) {
    if (turns.current().filter(Task::isSmooth).isPresent()) {
      smooth.add(delivery);
    } else {
      smooth.remove(delivery);
    }
  }

  /** Whether somebody is about to send the ticket, or was kept from it by a fault or a crash. */
  boolean mayBeMissing(DeliveryId delivery) {
    return Optional.ofNullable(debtors.get(delivery))
        .filter(task -> task == NOBODY || !task.isDone() || task.failure() != null)
        .isPresent();
  }

  /** Whether it was set last by somebody who was not held up. */
  boolean wentSmoothly(DeliveryId delivery) {
    return smooth.contains(delivery);
  }
}
