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
 */
record Weather(double faults, double crashes, double defects, double stalls, boolean ailing) {
  static Weather of(Dice dice) {
    return new Weather(
        dice.one(List.of(0.0, 0.01, 0.05, 0.15)),
        dice.one(List.of(0.0, 0.005, 0.03)),
        dice.one(List.of(0.0, 0.0, 0.01)),
        dice.one(List.of(0.0, 0.1, 1.0)),
        dice.oneIn(3));
  }
}
