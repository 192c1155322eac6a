package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.testkit.simulation.Ailments.Ailment;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.Comparator;
import java.util.List;

/** What queues and people with a kill command do now and then. */
final class Mischief {
  private static final Comparator<DeliveryId> BY_ID = Comparator.comparing(DeliveryId::value);

  /** What a worker asks before it makes a claim, and does not need in order to park. */
  private static final List<Class<?>> ASKED =
      List.of(Customers.class, Windows.class, ChannelStates.class);

  private final World world;
  private final Installation site;
  private final Processes processes;

  Mischief(World world, Installation site, Processes processes) {
    this.world = world;
    this.site = site;
    this.processes = processes;
  }

  void strike() {
    switch (world.dice().below(8)) {
      case 0, 1 -> deliverAgain();
      case 2 -> site.workers.receiveAgain();
      case 3 -> loseTicket();
      case 4 -> {
        world.tell("kill -9");
        processes.killAll();
      }
      case 5, 6 -> makeIll();
      default -> {}
    }
  }

  void pullPlug() {
    if (world.portGoesDown()) {
      world.tell(world.outages().begin(world.dice()));
    }
  }

  private void makeIll() {
    var candidates = site.census.running().map(Delivery::id).sorted(BY_ID).toList();
    if (!world.hasAilments() || candidates.isEmpty()) {
      return;
    }
    var delivery = world.dice().one(candidates);
    var ailment =
        world.dice().oneIn(2)
            ? new Ailment.Unreadable()
            : new Ailment.Poison(world.dice().one(ASKED));
    world.tell(delivery.value() + " gets ill: " + ailment);
    world.ailments().befall(delivery, ailment);
  }

  private void deliverAgain() {
    site.queue
        .receiveAgain(world.dice().below(1000))
        .ifPresent(ticket -> processes.work("again", ticket));
  }

  private void loseTicket() {
    site.queue
        .lose(world.dice().below(1000))
        .ifPresent(
            ticket -> {
              world.tell("lost ticket " + ticket);
              world.alarms().isLost(ticket.delivery());
            });
  }
}
