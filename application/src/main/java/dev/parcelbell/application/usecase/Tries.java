package dev.parcelbell.application.usecase;

/** How often a use case starts over when others keep writing in between. */
final class Tries {
  static final int MAX = 50;

  private Tries() {}

  static IllegalStateException exhausted(String what) {
    return new IllegalStateException(what + " keeps changing");
  }
}
