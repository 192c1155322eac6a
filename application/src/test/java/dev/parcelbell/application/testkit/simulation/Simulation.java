package dev.parcelbell.application.testkit.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One run of the whole application under one seed. */
public final class Simulation {
  private static final int CHAOS_STEPS_MAX = 6_000;
  private static final int CALM_STEPS_MAX = 60_000;
  private static final List<Duration> LEAPS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(31),
          Duration.ofMinutes(3),
          Duration.ofHours(1),
          Duration.ofHours(13));

  /**
   * How a run ended.
   *
   * @param violation the invariant that does not hold, if any
   * @param history what happened, if it was recorded
   */
  public record Result(long seed, Optional<Throwable> violation, List<String> history) {}

  private final World world;
  private final Installation site;
  private final Processes processes;
  private final Mischief mischief;
  private final PunctualityRule punctuality;
  private final ForeignWriters foreigners;

  private Simulation(long seed, Variant variant, boolean recording) {
    world = new World(seed, recording);
    site = new Installation(world, variant);
    processes = new Processes(world, site);
    punctuality = new PunctualityRule(world);
    mischief = new Mischief(world, site, processes);
    foreigners = new ForeignWriters(seed, world, site.parcels);
  }

  /** Runs a seed on the application as it is. */
  public static Result run(long seed) {
    return run(seed, Variant.NONE, false);
  }

  static Result run(long seed, Variant variant, boolean recording) {
    return Turns.amongTasks(() -> new Simulation(seed, variant, recording).result(seed));
  }

  private Result result(long seed) {
    Optional<Throwable> violation = Optional.empty();
    try {
      play();
    } catch (Violation broken) {
      violation = Optional.of(broken);
    } finally {
      world.turns().killAll();
    }
    return new Result(seed, violation, world.history());
  }

  private void play() {
    site.script.prepare();
    for (int step = 0; step < CHAOS_STEPS_MAX && (site.script.hasMore() || isBusy()); step++) {
      if (world.isSteady()) {
        steady();
      } else {
        chaos();
      }
    }
    world.becomeCalm();
    rest();
    new Operator(world, site).lookAfterEverything();
    rest();
    site.watched.atTheEnd();
    site.foreign.atTheEnd();
    for (var promised : site.script.promised()) {
      if (site.deliveries.load(promised).isEmpty()) {
        throw new Violation("10: promised and never made: " + promised.value());
      }
    }
  }

  private void rest() {
    for (int step = 0; !processes.areAtRest(); step++) {
      if (step > CALM_STEPS_MAX) {
        throw new Violation("1: does not come to rest: " + processes.unrest());
      }
      calm();
    }
  }

  private boolean isBusy() {
    return !world.turns().running().isEmpty() || world.dice().below(200) > 0;
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

  private void calm() {
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
      punctuality.check(site.healthy());
      processes.sweepIfOverdue();
    }
  }
}
