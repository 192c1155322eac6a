package dev.parcelbell.application.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One reply to one question, nothing lost, order per person. System properties: {@code
 * parcelbell.soak} runs so many fresh seeds; {@code parcelbell.chat-seed} runs that one and tells
 * its story.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatSimulationTest {
  private static final int SEEDS_MIN = 1_000;
  private static final int GUARD_SEEDS_MAX = 2_000;
  private static final Duration TIME_MIN = Duration.ofSeconds(10);

  @Test
  void fresh_seeds_hold() {
    var one = Optional.ofNullable(Long.getLong("parcelbell.chat-seed"));
    if (one.isPresent()) {
      expectGood(one.get());
      return;
    }
    long base = ThreadLocalRandom.current().nextLong(Long.MAX_VALUE / 2);
    long begin = System.nanoTime();
    long seeds = 0;
    while (goesOn(seeds, begin)) {
      expectGood(base + seeds++);
    }
    System.out.printf("simulated %d conversations from %d%n", seeds, base);
  }

  private static boolean goesOn(long done, long begin) {
    var soak = Long.getLong("parcelbell.soak");
    return soak != null
        ? done < soak
        : done < SEEDS_MIN || System.nanoTime() - begin < TIME_MIN.toNanos();
  }

  private static void expectGood(long seed) {
    var violation = ChatSimulation.run(seed, ChatVariant.NONE, false).violation();
    if (violation.isPresent()) {
      var story = ChatSimulation.run(seed, ChatVariant.NONE, true).history();
      throw new AssertionError(
          "seed %d (replay it with -Dparcelbell.chat-seed=%d)%n%s"
              .formatted(seed, seed, String.join("\n", story)),
          violation.get());
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void every_mistake_is_caught(ChatVariant mistake) {
    for (long seed = 0; seed < GUARD_SEEDS_MAX; seed++) {
      var violation = ChatSimulation.run(seed, mistake, false).violation();
      if (violation.map(Throwable::getMessage).orElse("").startsWith(mistake.violation())) {
        return;
      }
    }
    fail(mistake + " was not caught in " + GUARD_SEEDS_MAX + " seeds");
  }

  @Test
  void a_seed_does_the_same_again() {
    var first = ChatSimulation.run(7, ChatVariant.NONE, true).history();
    assertFalse(first.isEmpty());
    assertEquals(first, ChatSimulation.run(7, ChatVariant.NONE, true).history());
  }
}
