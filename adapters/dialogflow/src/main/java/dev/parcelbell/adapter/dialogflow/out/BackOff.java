package dev.parcelbell.adapter.dialogflow.out;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps quiet after too many requests: 1 s, then twice as long each time, up to 32 s, as the
 * service level agreement of Dialogflow asks for.
 */
final class BackOff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(32);

  private final InstantSource clock;
  private Duration next = FIRST;
  private Instant until = Instant.MIN;

  BackOff(InstantSource clock) {
    this.clock = clock;
  }

  synchronized boolean isQuiet() {
    return clock.instant().isBefore(until);
  }

  /** Answers to requests that were made at the same time count once. */
  synchronized void throttled() {
    if (!isQuiet()) {
      until = clock.instant().plus(next);
      next = next.multipliedBy(2).compareTo(LONGEST) < 0 ? next.multipliedBy(2) : LONGEST;
    }
  }

  synchronized void answered() {
    if (!isQuiet()) {
      next = FIRST;
    }
  }
}
