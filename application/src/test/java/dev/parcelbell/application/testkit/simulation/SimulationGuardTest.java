package dev.parcelbell.application.testkit.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A simulation that finds nothing proves nothing, so it is shown every mistake it is there for. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulationGuardTest {
  private static final int SEEDS_MAX = 2_000;

  static Stream<Mistake> mistakes() {
    return Mistake.all();
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void every_mistake_is_caught(Mistake mistake) {
    for (long seed = 0; seed < SEEDS_MAX; seed++) {
      var violation = Simulation.run(seed, mistake.variant(), false).violation();
      if (violation.filter(it -> text(it).startsWith(mistake.violation())).isPresent()) {
        return;
      }
    }
    fail(mistake + " was not caught in " + SEEDS_MAX + " seeds");
  }

  @Test
  void a_seed_fails_in_the_same_way_again() {
    var broken = Mistake.NO_CLAIM.variant();
    for (long seed = 0; seed < SEEDS_MAX; seed++) {
      var first = Simulation.run(seed, broken, true);
      if (first.violation().isPresent()) {
        var again = Simulation.run(seed, broken, true);
        assertFalse(first.history().isEmpty());
        assertEquals(first.history(), again.history());
        assertEquals(text(first.violation().orElseThrow()), text(again.violation().orElseThrow()));
        return;
      }
    }
    fail("no seed failed");
  }

  private static String text(Throwable violation) {
    return String.valueOf(violation.getMessage());
  }
}
