package dev.parcelbell.application.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Foreign writers that disturb nobody prove nothing, so every mistake with their times is shown.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignWritersGuardTest {
  private static final int SEEDS_MAX = 4_000;

  @ParameterizedTest
  @EnumSource(BrokenTimes.class)
  void every_mistake_is_caught(BrokenTimes variant) {
    for (long seed = 0; seed < SEEDS_MAX; seed++) {
      var violation = Simulation.run(seed, variant, false).violation();
      if (violation
          .map(it -> String.valueOf(it.getMessage()))
          .filter(it -> it.startsWith(variant.violation()))
          .isPresent()) {
        return;
      }
    }
    fail(variant + " was not caught in " + SEEDS_MAX + " seeds");
  }

  @Test
  void there_are_seeds_with_foreign_writers_and_seeds_without() {
    long with = 0;
    for (long seed = 0; seed < 100; seed++) {
      var story = Simulation.run(seed, Variant.NONE, true).history();
      with += story.stream().anyMatch(it -> it.contains("another program wrote")) ? 1 : 0;
    }
    assertTrue(with > 20 && with < 80, "foreign writers in " + with + " of 100 seeds");
  }
}
