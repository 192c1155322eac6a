package dev.parcelbell.playground;

/** One line for whoever wanted to start this: what is wrong and what to do. */
final class CannotStart extends Exception {
  private static final long serialVersionUID = 1;

  CannotStart(String line) {
    super(line);
  }

  CannotStart(String line, Throwable cause) {
    super(line, cause);
  }
}
