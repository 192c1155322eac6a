package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Hop;
import java.util.List;
import java.util.Optional;

/** The store of deliveries, watched: every rule is told of what has been written. */
final class WatchedDeliveries extends DeliveriesWith {
  private final World world;
  private final InMemoryDeliveries real;
  private final List<Rule> rules;

  WatchedDeliveries(World world, InMemoryDeliveries real, List<Rule> rules) {
    super(real);
    this.world = world;
    this.real = real;
    this.rules = rules;
  }

  @Override
  public Optional<Versioned<Delivery>> load(DeliveryId id) {
    if (world.ailments().makeUnreadable(id)) {
      world.tell("unreadable " + id.value());
      world.turns().current().ifPresent(Task::readsNothing);
      throw new UnreadableDelivery(id, new IllegalStateException("simulated"));
    }
    return real.load(id);
  }

  @Override
  public Creation create(Delivery delivery, Optional<Announcement> fence) {
    var created = real.create(delivery, fence);
    if (created == Creation.DONE) {
      world.alarms().isOwed(delivery.id());
      world.tell("created " + delivery.id().value());
    }
    return created;
  }

  @Override
  public Write store(Versioned<Delivery> seen, Delivery next) {
    var before = real.load(next.id()).map(Versioned::value);
    var written = real.store(seen, next);
    if (written == Write.DONE) {
      written(before.orElseThrow(), next);
    }
    return written;
  }

  @Override
  public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
    var before = real.load(next.id()).map(Versioned::value);
    var claimed = real.claim(seen, next, consent);
    if (claimed == Claiming.DONE) {
      world.seesToTicket();
      claimed(before.orElseThrow(), next);
      written(before.orElseThrow(), next);
    }
    return claimed;
  }

  private void claimed(Delivery before, Delivery.Running next) {
    for (int i = 0; i < next.progress().hops().size(); i++) {
      int hop = i;
      if (attempts(next, hop) > attempts(before, hop)) {
        rules.forEach(rule -> rule.claimed(before, next, hop));
      }
    }
  }

  private static int attempts(Delivery delivery, int hop) {
    return delivery.progress().hops().get(hop).attempts().size();
  }

  private void written(Delivery before, Delivery next) {
    var states = next.progress().hops().stream().map(Hop::state).toList();
    world.tell(next.getClass().getSimpleName() + " " + next.id().value() + " " + states);
    if (next.progress().ticket().number() > before.progress().ticket().number()) {
      world.alarms().isOwed(next.id());
    }
    rules.forEach(rule -> rule.written(before, next));
  }

  /** A message has really reached a person. */
  void reached(Sender.Outbound message) {
    rules.forEach(rule -> rule.reached(message));
  }

  void atTheEnd() {
    var all = real.all().stream().map(Versioned::value).toList();
    rules.forEach(rule -> rule.atTheEnd(all));
  }
}
