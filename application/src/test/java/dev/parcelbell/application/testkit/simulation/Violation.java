package dev.parcelbell.application.testkit.simulation;

/** An invariant of the delivery engine does not hold. */
public final class Violation extends Error {
  private static final long serialVersionUID = 1;

  Violation(String what) {
    super(what);
  }
}
