package dev.parcelbell.application.port.out;

/** Dice, for waits that must not come all at once. */
public interface Chance {
  /** Between 0, included, and 1, excluded. */
  double roll();
}
