package dev.parcelbell.application.testkit.simulation;

import java.time.Duration;
import java.util.List;

/** Decides what happens next. */
final class Schedule {
  private static final List<Duration> LEAPS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(31),
          Duration.ofMinutes(3),
          Duration.ofHours(1),
          Duration.ofHours(13));

  private final World world;
  private final Installation site;
  private final Processes processes;
  private final ForeignWriters foreigners;
  private final Mischief mischief;
  private final PunctualityRule punctuality;

  Schedule(World world, Installation site, Processes processes, ForeignWriters foreigners) {
    this.world = world;
    this.site = site;
    this.processes = processes;
    this.foreigners = foreigners;
    this.mischief = new Mischief(world, site, processes);
    this.punctuality = new PunctualityRule(world);
  }

  /** The next step in the weather that there is. */
  void goOn() {
    if (world.isSteady()) {
      steady();
    } else {
      chaos();
    }
  }

  private void chaos() {
    foreigners.mayWrite();
    var dice = world.dice();
    var running = world.turns().running();
    if (!running.isEmpty() && dice.below(10) < 7) {
      processes.letGoOn(dice.one(running));
      return;
    }
    switch (dice.below(16)) {
      case 0, 1, 2, 3 -> processes.receive();
      case 4, 5, 6 -> processes.inbound();
      case 7, 8 -> processes.stream();
      case 9, 10 -> processes.act();
      case 11 -> processes.sweepIfOverdue();
      case 12 -> mischief.strike();
      default -> {
        if (running.isEmpty() || world.waitsForNobody()) {
          timePasses();
        }
      }
    }
  }

  private void timePasses() {
    mischief.pullPlug();
    switch (world.dice().below(3)) {
      case 0 -> world.clock().advance(world.dice().one(LEAPS));
      case 1 -> processes.advanceToNext();
      default -> world.clock().advance(Duration.ofMillis(world.dice().below(2000)));
    }
  }

  private void steady() {
    if (world.turns().running().isEmpty() && world.dice().oneIn(4)) {
      processes.act();
    } else {
      whenIdle(
          () -> {
            mischief.pullPlug();
            processes.advanceTowardsNext(world.dice().one(LEAPS));
          });
    }
  }

  /** The next step when nothing new goes wrong. */
  void goOnCalmly() {
    whenIdle(processes::advanceToNext);
  }

  /** Time passes only when nobody has anything to do. */
  private void whenIdle(Runnable timePasses) {
    var running = world.turns().running();
    if (!running.isEmpty()) {
      processes.letGoOn(world.dice().one(running));
      return;
    }
    if (!processes.stream() && !processes.inbound() && !processes.receive()) {
      site.tickets.everyRunningDeliveryHasItsTicket();
      timePasses.run();
      punctuality.check(site.census.healthy());
      processes.sweepIfOverdue();
    }
  }
}
