package dev.parcelbell.application.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * Every invariant of the delivery engine, on the real use cases. System properties: {@code
 * parcelbell.soak} runs so many fresh seeds instead of the usual time; {@code parcelbell.seed} runs
 * that one seed and tells its story.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulationTest {
  private static final long SEEDS_MIN = 5_000;
  private static final Duration TIME_MIN = Duration.ofSeconds(90);
  private static final int SIDE_BY_SIDE = 2;

  @Test
  void seeds_that_failed_once_hold() throws IOException {
    var seeds = seedsThatFailedOnce();
    assertTrue(seeds.size() >= 3, "the file of failed seeds is not there");
    seeds.forEach(seed -> expectGood(Simulation.run(seed)));
  }

  @Test
  void fresh_seeds_hold() throws Exception {
    var one = Optional.ofNullable(Long.getLong("parcelbell.seed"));
    if (one.isPresent()) {
      expectGood(Simulation.run(one.orElseThrow()));
      return;
    }
    long base = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2);
    var bad = new ConcurrentLinkedQueue<Simulation.Result>();
    var next = new AtomicLong(base);
    long begin = System.nanoTime();
    Callable<Void> lane =
        () -> {
          while (bad.isEmpty() && goesOn(next.get() - base, begin)) {
            var result = Simulation.run(next.getAndIncrement());
            if (result.violation().isPresent()) {
              bad.add(result);
            }
          }
          return null;
        };
    try (var lanes = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : lanes.invokeAll(List.of(lane, lane).subList(0, SIDE_BY_SIDE))) {
        done.get();
      }
    }
    tell(next.get() - base, base, begin);
    bad.forEach(SimulationTest::expectGood);
  }

  private static boolean goesOn(long done, long begin) {
    var soak = Long.getLong("parcelbell.soak");
    return soak != null
        ? done < soak
        : done < SEEDS_MIN || System.nanoTime() - begin < TIME_MIN.toNanos();
  }

  private static void tell(long seeds, long base, long begin) {
    System.out.printf(
        "simulated %d seeds from %d in %d s%n",
        seeds, base, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
  }

  private static void expectGood(Simulation.Result result) {
    if (result.violation().isPresent()) {
      var story = Simulation.run(result.seed(), Variant.NONE, true).history();
      throw new AssertionError(
          "seed %d (replay it with -Dparcelbell.seed=%d)%n%s"
              .formatted(result.seed(), result.seed(), String.join("\n", story)),
          result.violation().orElseThrow());
    }
  }

  private static List<Long> seedsThatFailedOnce() throws IOException {
    try (var file = SimulationTest.class.getResourceAsStream("/simulation-seeds.txt")) {
      assertTrue(file != null, "there is no file of failed seeds");
      return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
          .lines()
          .map(line -> line.replaceFirst("#.*", "").strip())
          .filter(line -> !line.isEmpty())
          .map(Long::valueOf)
          .toList();
    }
  }
}
