package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.testkit.simulation.Troubles.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What the processes of an installation would do next; each thing is a task of its own. */
final class Processes {
  private final World world;
  private final Installation site;
  private final ParcelStream stream;

  Processes(World world, Installation site) {
    this.world = world;
    this.site = site;
    this.stream = new ParcelStream(world, site.parcels, site.announce);
  }

  /** Lets a task go on for one step, unless its process dies. */
  void letGoOn(Task task) {
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

  private void judge(Task task) {
    var failure = task.failure();
    switch (failure) {
      case null -> {}
      case Violation violation -> throw violation;
      case PortUnavailable _ ->
          world.meets(task, task.outages() > 1 ? Trouble.OUTAGES : Trouble.OUTAGE);
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
    if (world.turns().working(ticket.ticket()) > 0) {
      world.troubles().meet(ticket.ticket(), Trouble.STALL);
    }
    world
        .turns()
        .start(
            name + " " + ticket.handle(),
            Optional.of(ticket.ticket()),
            () -> site.app.workTicket().work(ticket));
  }

  /** Every process dies. */
  void killAll() {
    world.turns().running().forEach(task -> world.meets(task, Trouble.CRASH));
    world.turns().killAll();
  }

  /** Input comes in, or somebody works on what has come. */
  boolean inbound() {
    return world.dice().oneIn(2)
        ? speak() || site.workers.receive()
        : site.workers.receive() || speak();
  }

  private boolean speak() {
    if (site.platforms.isDue()) {
      site.platforms.speak(site.app.acceptWebhook());
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
    if (site.census.sweptFrom().filter(from -> !from.isAfter(now)).isPresent()) {
      world.turns().start("sweeper", () -> site.app.sweepDeliveries().sweep());
    }
  }

  /** Moves the clock to the next moment at which there is something to do; perhaps that is now. */
  void advanceToNext() {
    next().ifPresent(world.clock()::moveTo);
  }

  /** The same, but not by more than that at once. */
  void advanceTowardsNext(Duration most) {
    var limit = world.clock().instant().plus(most);
    world.clock().moveTo(next().filter(limit::isAfter).orElse(limit));
  }

  private Optional<Instant> next() {
    return Stream.of(
            site.queue.nextVisible().stream(),
            site.platforms.nextAt().stream(),
            site.inboxes.nextVisible().stream(),
            site.census.sweptFrom().stream())
        .flatMap(times -> times)
        .min(Instant::compareTo);
  }

  /** What is still to be done. */
  String unrest() {
    return "%d at work, %d tickets, %s deliveries, stream %s, input %s"
        .formatted(
            world.turns().running().size(),
            site.queue.size(),
            site.census.driven().map(delivery -> delivery.id().value()).toList(),
            stream.isAtTheEnd() ? "done" : "waits",
            site.inboxes.areEmpty() ? "done" : "waits");
  }

  boolean areAtRest() {
    return world.turns().running().isEmpty()
        && stream.isAtTheEnd()
        && site.platforms.isEmpty()
        && site.inboxes.areEmpty()
        && site.queue.size() == 0
        && site.census.driven().findAny().isEmpty();
  }
}
