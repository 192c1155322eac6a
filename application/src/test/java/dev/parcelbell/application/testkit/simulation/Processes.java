package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.testkit.simulation.Troubles.Trouble;
import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What the processes of an installation would do next; each thing is a task of its own. */
final class Processes {
  private static final EngineSettings SETTINGS = EngineSettings.defaults();

  private final World world;
  private final Installation site;
  private final ParcelStream stream;

  Processes(World world, Installation site) {
    this.world = world;
    this.site = site;
    this.stream = new ParcelStream(world, site.parcels, site.app.announceParcelChange());
  }

  /** Lets a task go on for one step, unless its process dies. */
  void letGoOn(Turns.Task task) {
    if (world.crashes()) {
      world.tell("crash of " + task.name);
      world.meets(task, Trouble.CRASH);
      world.turns().kill(task);
      return;
    }
    world.turns().run(task);
    if (task.isDone()) {
      judge(task);
    }
  }

  private void judge(Turns.Task task) {
    var failure = task.failure();
    switch (failure) {
      case null -> {}
      case Violation violation -> throw violation;
      case PortUnavailable _ -> world.meets(task, Trouble.OUTAGE);
      case Defect _ -> world.meets(task, Trouble.DEFECT);
      case UnreadableDelivery _ -> world.meets(task, Trouble.UNREADABLE);
      default -> throw new Violation(task.name + " failed: " + failure);
    }
    site.tickets.everyRunningDeliveryHasItsTicket();
  }

  boolean receive() {
    var received = site.queue.receive(1);
    received.forEach(ticket -> work("worker", ticket));
    return !received.isEmpty();
  }

  void work(String name, ReceivedTicket ticket) {
    var delivery = ticket.ticket().delivery();
    if (isBeingWorkedOn(delivery)) {
      world.troubles().meet(delivery, Trouble.STALL);
    }
    world
        .turns()
        .start(
            name + " " + ticket.handle(),
            Optional.of(delivery),
            () -> site.app.workTicket().work(ticket));
  }

  private boolean isBeingWorkedOn(DeliveryId delivery) {
    return world.turns().running().stream()
        .anyMatch(task -> task.subject().equals(Optional.of(delivery)));
  }

  /** Every process dies. */
  void killAll() {
    world.turns().running().forEach(task -> world.meets(task, Trouble.CRASH));
    world.turns().killAll();
  }

  boolean event() {
    if (site.events.isDue()) {
      world.turns().start("events", site.events::handleNext);
      return true;
    }
    return false;
  }

  boolean stream() {
    return stream.readOn();
  }

  void act() {
    if (site.script.hasMore()) {
      world.turns().start("caller", site.script.next());
    }
  }

  void sweepIfOverdue() {
    var now = world.clock().instant();
    if (site.swept().anyMatch(delivery -> !sweptFrom(delivery).isAfter(now))) {
      world.turns().start("sweeper", () -> site.app.sweepDeliveries().sweep());
    }
  }

  /** When the sweeper would look after a delivery to which nobody comes. */
  private static Instant sweptFrom(Delivery.Running delivery) {
    var due = delivery.dueAt();
    var rest = delivery.progress().ticket().sweepNotBefore().filter(due::isBefore);
    return rest.orElse(due).plus(SETTINGS.overdue()).plusSeconds(1);
  }

  /** Moves the clock to the next moment at which there is something to do; perhaps that is now. */
  void advanceToNext() {
    Stream.of(
            site.queue.nextVisible().stream(),
            site.events.nextAt().stream(),
            site.swept().map(Processes::sweptFrom))
        .flatMap(times -> times)
        .min(Instant::compareTo)
        .ifPresent(world.clock()::moveTo);
  }

  /** What is still to be done. */
  String unrest() {
    return "%d at work, %d tickets, %s deliveries, stream %s, events %s"
        .formatted(
            world.turns().running().size(),
            site.queue.size(),
            site.driven().map(delivery -> delivery.id().value()).toList(),
            stream.isAtTheEnd() ? "done" : "waits",
            site.events.isEmpty() ? "done" : "wait");
  }

  boolean areAtRest() {
    return world.turns().running().isEmpty()
        && stream.isAtTheEnd()
        && site.events.isEmpty()
        && site.queue.size() == 0
        && site.driven().findAny().isEmpty();
  }
}
