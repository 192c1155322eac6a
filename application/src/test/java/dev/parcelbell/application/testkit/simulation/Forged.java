package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.Progress;
import dev.parcelbell.domain.delivery.Tally;
import dev.parcelbell.domain.delivery.TicketState;
import java.util.List;

/** Deliveries as no transition makes them. */
final class Forged {
  private Forged() {}

  static Delivery.Running with(Delivery.Running it, List<Hop> hops) {
    var was = it.progress();
    return new Delivery.Running(
        new Progress(was.assignment(), hops, was.history(), was.ticket(), was.updatedAt()));
  }

  static Delivery.Running with(Delivery.Running it, TicketState ticket) {
    var was = it.progress();
    return new Delivery.Running(
        new Progress(was.assignment(), was.hops(), was.history(), ticket, was.updatedAt()));
  }

  static Attempt with(Attempt it, List<Tally> receipts) {
    return new Attempt(
        it.id(),
        it.to(),
        it.goal(),
        it.claimedAt(),
        it.leaseUntil(),
        it.finish(),
        it.named(),
        receipts);
  }
}
