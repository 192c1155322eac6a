package dev.parcelbell.application.testkit.simulation;

import java.util.List;

/**
 * How bad the weather of a run is.
 *
 * @param faults share of port calls that fail, before or after they took effect
 * @param outages share of the moves of the clock at which a port goes down for a while
 * @param crashes share of steps at which a process dies
 * @param defects share of port calls at which the application itself breaks
 * @param stalls share of the clock's moves that do not wait for those who are at work
 * @param ailing whether single deliveries fall ill
 * @param steady whether the clock waits for everybody who has something to do, and nothing is lost
 *     or comes twice
 */
record Weather(
    double faults,
    double outages,
    double crashes,
    double defects,
    double stalls,
    boolean ailing,
    boolean steady) {
  private static final Weather FAIR = new Weather(0, 0, 0, 0, 0, false, true);

  private static final Weather PARTLY_DOWN = new Weather(0, 0.1, 0, 0, 0, false, true);

  static Weather of(Dice dice) {
    if (dice.oneIn(6)) {
      return dice.oneIn(3) ? PARTLY_DOWN : FAIR;
    }
    return new Weather(
        dice.one(List.of(0.0, 0.01, 0.05, 0.15)),
        dice.one(List.of(0.0, 0.0, 0.05)),
        dice.one(List.of(0.0, 0.005, 0.03)),
        dice.one(List.of(0.0, 0.0, 0.01)),
        dice.one(List.of(0.0, 0.1, 1.0)),
        dice.oneIn(3),
        false);
  }

  /** Nothing fails and nobody is held up; only providers have their moods. */
  boolean isFair() {
    return equals(FAIR);
  }
}
