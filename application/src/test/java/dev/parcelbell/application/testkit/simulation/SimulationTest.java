package dev.parcelbell.application.testkit.simulation;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulationTest {
  @Test
  void quick_look() {
    long begin = System.nanoTime();
    for (long seed = 0; seed < Long.getLong("parcelbell.seeds", 2000); seed++) {
      var result = Simulation.run(seed);
      if (result.violation().isPresent()) {
        var again = Simulation.run(seed, Variant.NONE, true);
        System.err.println(String.join("\n", again.history()));
        throw new AssertionError("seed " + seed, result.violation().get());
      }
    }
    System.err.println((System.nanoTime() - begin) / 1e9);
  }
}
