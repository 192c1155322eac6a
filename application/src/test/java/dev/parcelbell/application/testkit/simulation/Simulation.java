package dev.parcelbell.application.testkit.simulation;

import java.util.List;
import java.util.Optional;

/** One run of the whole application under one seed. */
public final class Simulation {
  private static final int CHAOS_STEPS_MAX = 6_000;
  private static final int CALM_STEPS_MAX = 60_000;

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
  private final Schedule schedule;

  private Simulation(long seed, Variant variant, boolean recording) {
    world = new World(seed, recording);
    site = new Installation(world, variant);
    processes = new Processes(world, site);
    schedule = new Schedule(world, site, processes, new ForeignWriters(seed, world, site.parcels));
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
    } catch (Violation
        | RuntimeException broken) { // a seed that breaks the simulation is told, too
      violation = Optional.of(broken);
    } finally {
      world.turns().killAll();
    }
    return new Result(seed, violation, world.history());
  }

  private void play() {
    site.script.prepare();
    for (int step = 0; step < CHAOS_STEPS_MAX && (site.script.hasMore() || isBusy()); step++) {
      schedule.goOn();
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
      schedule.goOnCalmly();
    }
  }

  private boolean isBusy() {
    return !world.turns().running().isEmpty() || world.dice().below(200) > 0;
  }
}
