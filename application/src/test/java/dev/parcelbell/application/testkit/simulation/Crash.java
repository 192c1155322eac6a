package dev.parcelbell.application.testkit.simulation;

/** The process dies here. An error, because nothing in the application may catch it. */
final class Crash extends Error {
  private static final long serialVersionUID = 1;

  Crash() {
    super("crash", null, false, false);
  }
}
