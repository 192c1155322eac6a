package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Invariant 7, for receipts: one that was taken is there from then on. */
final class ReceiptRule implements Rule {
  private record Told(AttemptId attempt, ReceiptStatus status) {}

  private final Set<Told> told = new HashSet<>();

  /** The application says that it has taken a receipt. */
  void taken(AttemptId attempt, ReceiptStatus status) {
    told.add(new Told(attempt, status));
  }

  @Override
  public void atTheEnd(Collection<Delivery> all) {
    for (var receipt : told) {
      boolean counted =
          all.stream()
              .filter(delivery -> delivery.id().equals(receipt.attempt().delivery()))
              .flatMap(delivery -> delivery.progress().attempt(receipt.attempt()).stream())
              .flatMap(attempt -> attempt.receipts().stream())
              .anyMatch(tally -> tally.status() == receipt.status());
      if (!counted) {
        throw new Violation("7: a receipt was taken and not counted: " + receipt);
      }
    }
  }
}
