package dev.parcelbell.simulator.world;

/** How the receipts of a send come. */
public enum Receipts {
  PROMPT,
  NONE,
  LATE,
  REPEATED,
  OF_FAILURE;

  static final int DUPLICATES = 46;

  int copies() {
    return switch (this) {
      case NONE -> 0;
      case REPEATED -> DUPLICATES;
      case PROMPT, LATE, OF_FAILURE -> 1;
    };
  }
}
