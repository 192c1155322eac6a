package dev.parcelbell.simulator.world;

import java.util.Optional;

/** What becomes of a send that the platform itself has nothing against. */
public sealed interface Fate {
  record Refused(Optional<String> code) implements Fate {}

  record Throttled(Optional<String> code) implements Fate {}

  /** Nothing happens and nobody answers. */
  record Lost() implements Fate {}

  /**
   * The message reaches the person.
   *
   * @param answered whether the sender learns of it
   */
  record Arrives(Receipts receipts, boolean answered) implements Fate {}
}
