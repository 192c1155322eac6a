package dev.parcelbell.domain.parcel;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When something happened to a parcel, and how that is known. */
public sealed interface Occurred {
  /** Clocks of carriers differ, but not by more than this. */
  Duration AHEAD_MAX = Duration.ofMinutes(5);

  Instant at();

  /** Somebody said so, and it can be true. */
  record Said(Instant at) implements Occurred {}

  /**
   * Nobody said so, or nobody can believe it: this is when it was heard of. What it is newer than,
   * only its place among the parcel's changes tells.
   */
  record Heard(Instant at) implements Occurred {}

  /**
   * Whether that which is heard of at one moment can have happened at another. The API refuses what
   * cannot. Before 1970 lie the dates of programs that know none.
   */
  static boolean isPossible(Instant at, Instant heard) {
    return !at.isBefore(Instant.EPOCH) && !at.isAfter(heard.plus(AHEAD_MAX));
  }

  static Occurred of(Optional<Instant> said, Instant heard) {
    return said.filter(at -> isPossible(at, heard))
        .<Occurred>map(Said::new)
        .orElseGet(() -> new Heard(heard));
  }
}
