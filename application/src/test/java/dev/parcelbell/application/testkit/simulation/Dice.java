package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Chance;
import java.util.List;
import java.util.SplittableRandom;

/** The only source of chance in a simulation. */
final class Dice implements Chance {
  private final SplittableRandom random;

  Dice(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Between 0, included, and {@code bound}, excluded. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** Whether something happens that does so in this share of all cases. */
  boolean happens(double share) {
    return random.nextDouble() < share;
  }

  <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  @Override
  public double roll() {
    return random.nextDouble();
  }
}
