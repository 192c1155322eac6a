package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Tally;
import java.util.List;
import java.util.Optional;

/** Finds out which receipt made one state of a delivery out of another. */
final class WhatWasTold {
  private WhatWasTold() {}

  /** The receipt that was written; empty when something else was. */
  static Optional<OrderRule.Told> between(Delivery before, Delivery next) {
    return before.progress().hops().stream()
        .flatMap(hop -> hop.attempts().stream())
        .flatMap(
            was ->
                next.progress().attempt(was.id()).stream()
                    .flatMap(is -> between(was, is).stream())
                    .map(receipt -> new OrderRule.Told(was.id(), receipt)))
        .findFirst();
  }

  /** A repeat that is not earlier than what is known leaves only its count, and is no different. */
  private static Optional<Receipt> between(Attempt was, Attempt is) {
    return is.receipts().stream()
        .filter(tally -> tally.count() > count(was.receipts(), tally))
        .findFirst()
        .map(
            tally ->
                new Receipt(
                    tally.status(), tally.at(), tally.failure(), name(was, is), tally.detail()));
  }

  private static int count(List<Tally> known, Tally tally) {
    return known.stream()
        .filter(other -> other.status() == tally.status())
        .mapToInt(Tally::count)
        .sum();
  }

  private static Optional<String> name(Attempt was, Attempt is) {
    return is.finish().equals(was.finish()) ? newName(was, is) : accepted(is);
  }

  private static Optional<String> newName(Attempt was, Attempt is) {
    return is.named().equals(was.named()) ? Optional.empty() : is.named();
  }

  private static Optional<String> accepted(Attempt is) {
    return is.finish()
        .map(Attempt.Finish::outcome)
        .filter(SendOutcome.Accepted.class::isInstance)
        .map(SendOutcome.Accepted.class::cast)
        .map(SendOutcome.Accepted::providerMessageId);
  }
}
