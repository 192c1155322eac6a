package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.InMemoryCustomers;
import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The store of deliveries, watched: every invariant of the design that can be seen when something
 * is written is checked at that very moment, against what is true and not against what a use case
 * believed. Numbers are those of the design.
 */
final class Checks implements Deliveries {
  private record HopOf(DeliveryId delivery, int hop) {}

  private record Told(AttemptId attempt, ReceiptStatus status) {}

  private final World world;
  private final InMemoryDeliveries real;
  private final InMemoryCustomers customers;
  private final Windows windows;
  private final Map<TrackingNumber, Sequence> newestClaimed = new HashMap<>();
  private final Set<HopOf> reached = new HashSet<>();
  private final Set<Told> told = new HashSet<>();

  Checks(World world, InMemoryDeliveries real, InMemoryCustomers customers, Windows windows) {
    this.world = world;
    this.real = real;
    this.customers = customers;
    this.windows = windows;
  }

  @Override
  public Optional<Versioned<Delivery>> load(DeliveryId id) {
    return real.load(id);
  }

  @Override
  public Creation create(Delivery delivery, Optional<Announcement> fence) {
    var created = real.create(delivery, fence);
    if (created == Creation.DONE) {
      world.owesTicket(delivery.id());
      world.tell("created " + delivery.id().value());
    }
    return created;
  }

  @Override
  public Write store(Versioned<Delivery> seen, Delivery next) {
    var before = real.load(next.id()).map(Versioned::value);
    var written = real.store(seen, next);
    if (written == Write.DONE) {
      wrote(before.orElseThrow(), next);
    }
    return written;
  }

  @Override
  public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
    var before = real.load(next.id()).map(Versioned::value);
    var claimed = real.claim(seen, next, consent);
    if (claimed == Claiming.DONE) {
      wrote(before.orElseThrow(), next);
      claimed(before.orElseThrow(), next);
    }
    return claimed;
  }

  private void wrote(Delivery before, Delivery next) {
    world.tell(next.getClass().getSimpleName() + " " + next.id().value() + " " + states(next));
    if (next.progress().ticket().number() > before.progress().ticket().number()) {
      world.owesTicket(next.id());
    }
    if (before instanceof Delivery.Ended && next.getClass() != before.getClass()) {
      throw new Violation("4: " + before.getClass() + " became " + next.getClass());
    }
    for (int i = 0; i < next.progress().hops().size(); i++) {
      hop(before.progress().hops().get(i), next.progress().hops().get(i));
    }
  }

  private static List<HopState> states(Delivery delivery) {
    return delivery.progress().hops().stream().map(Hop::state).toList();
  }

  private void hop(Hop before, Hop next) {
    for (var attempt : before.attempts()) {
      var later =
          next.attempt(attempt.id()).orElseThrow(() -> new Violation("4: attempt forgotten"));
      forward(attempt, later);
    }
    boolean mayShift = before.state() instanceof HopState.Held;
    if (before.deadline().isPresent() && !mayShift && !next.deadline().equals(before.deadline())) {
      throw new Violation("6: the deadline moved");
    }
    if (next.state() instanceof HopState.Failed(var reason)
        && !next.state().equals(before.state())
        && (reason == Reason.NO_RECEIPT || reason == Reason.AMBIGUOUS)
        && world.clock().instant().isBefore(next.deadline().orElseThrow())) {
      throw new Violation("6: given up before the deadline");
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

  private void claimed(Delivery before, Delivery.Running next) {
    var progress = next.progress();
    for (int i = 0; i < progress.hops().size(); i++) {
      var hop = progress.hops().get(i);
      if (hop.attempts().size() > before.progress().hops().get(i).attempts().size()) {
        claimed(before, next, hop);
      }
    }
  }

  private void claimed(Delivery before, Delivery.Running next, Hop hop) {
    var assignment = next.progress().assignment();
    var attempt = hop.attempts().getLast();
    var channel = hop.plan().channel();
    if (assignment.mode() == Mode.FALLBACK && !before.progress().deliveredOn().isEmpty()) {
      throw new Violation("3: claimed after a success was stored");
    }
    for (var earlier : hop.attempts().subList(0, hop.attempts().size() - 1)) {
      if (!earlier.finish().map(Checks::wasNotSent).orElse(false)) {
        throw new Violation("2: claimed again after " + earlier.finish());
      }
    }
    var customer = customers.find(assignment.customer()).orElseThrow().value();
    if (customer.hasOptedOutOf(channel)) {
      throw new Violation("8: claimed after the opt-out was stored");
    }
    if (channel.ringsAPhone()
        && !assignment.notification().isUrgent()
        && customer.quietUntil(attempt.claimedAt()).isPresent()) {
      throw new Violation("8: claimed in quiet hours");
    }
    if (assignment.expiresAt().filter(end -> !attempt.claimedAt().isBefore(end)).isPresent()) {
      throw new Violation("claimed after it expired");
    }
    inOrder(assignment.notification());
  }

  private static boolean wasNotSent(Attempt.Finish finish) {
    return finish.outcome() instanceof SendOutcome.Throttled
        || finish.outcome() instanceof SendOutcome.NotSent;
  }

  private void inOrder(Notification notification) {
    switch (notification) {
      case Notification.ParcelNews(var parcel, _, var sequence, _) -> {
        var newest = newestClaimed.merge(parcel, sequence, Checks::later);
        if (!newest.equals(sequence)) {
          throw new Violation("9: an older update was claimed after a newer one");
        }
      }
    }
  }

  private static Sequence later(Sequence one, Sequence other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  /** A message has really reached a person. */
  void reached(Sender.Outbound message) {
    var id = message.attempt();
    if (!reached.add(new HopOf(id.delivery(), id.hop()))) {
      throw new Violation("2: the same hop reached the person twice");
    }
    boolean freeForm = !(message.content() instanceof Content.Template);
    if (message.to().channel().hasMessagingWindow() && freeForm) {
      Instant claimedAt =
          real.load(id.delivery())
              .flatMap(known -> known.value().progress().attempt(id))
              .map(Attempt::claimedAt)
              .orElseThrow(() -> new Violation("2: a call without a claim"));
      if (!windows.of(message.to()).isOpenAt(claimedAt)) {
        throw new Violation("5: a free-form message with a closed window");
      }
    }
  }

  /** A receipt was taken: it has to be there from now on. */
  void told(AttemptId attempt, ReceiptStatus status) {
    told.add(new Told(attempt, status));
  }

  /** What must be true when everything has come to rest. */
  void atTheEnd() {
    for (var delivery : real.all()) {
      if (delivery.value() instanceof Delivery.Running running) {
        throw new Violation("1: still running: " + running.id().value() + states(running));
      }
    }
    for (var receipt : told) {
      boolean counted =
          real.load(receipt.attempt().delivery())
              .flatMap(known -> known.value().progress().attempt(receipt.attempt()))
              .filter(a -> a.receipts().stream().anyMatch(t -> t.status() == receipt.status()))
              .isPresent();
      if (!counted) {
        throw new Violation("7: a receipt was taken and not counted: " + receipt);
      }
    }
  }

  @Override
  public List<DeliveryId> due(int shard, Instant before, int limit) {
    return real.due(shard, before, limit);
  }

  @Override
  public void hide(DeliveryId unreadable) {
    real.hide(unreadable);
  }

  @Override
  public void postpone(DeliveryId unreadable, Instant until) {
    real.postpone(unreadable, until);
  }

  @Override
  public Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
    return real.of(customer, cursor, limit);
  }
}
