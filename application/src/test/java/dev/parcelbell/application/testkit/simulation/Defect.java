package dev.parcelbell.application.testkit.simulation;

/** The application breaks here, as no use case expects. */
final class Defect extends RuntimeException {
  private static final long serialVersionUID = 1;

  Defect(String where) {
    super(where, null, false, false);
  }
}
