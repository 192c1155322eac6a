package dev.parcelbell.application.testkit.simulation;

import java.util.List;

/**
 * How bad the weather of a run is.
 *
 * @param faults share of port calls that fail, before or after they took effect
 * @param crashes share of steps at which a process dies
 * @param defects share of port calls at which the application itself breaks
 * @param stalls share of the clock's moves that do not wait for those who are at work
 * @param ailing whether single deliveries fall ill
 * @param fair whether nothing of all that happens, and nothing is lost or comes twice either; only
 *     providers have their moods
 */
record Weather(
    double faults, double crashes, double defects, double stalls, boolean ailing, boolean fair) {
  private static final Weather FAIR = new Weather(0, 0, 0, 0, false, true);

  static Weather of(Dice dice) {
    if (dice.oneIn(6)) {
      return FAIR;
    }
    return new Weather(
        dice.one(List.of(0.0, 0.01, 0.05, 0.15)),
        dice.one(List.of(0.0, 0.005, 0.03)),
        dice.one(List.of(0.0, 0.0, 0.01)),
        dice.one(List.of(0.0, 0.1, 1.0)),
        dice.oneIn(3),
        false);
  }
}
