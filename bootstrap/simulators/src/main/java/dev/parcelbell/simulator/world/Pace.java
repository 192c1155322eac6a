package dev.parcelbell.simulator.world;

import java.time.Duration;

/**
 * When receipts come.
 *
 * @param step from a send to its first receipt, and from each to the next; zero for at once
 * @param late how much later a late receipt comes
 */
public record Pace(Duration step, Duration late) {
  private static final Duration SAFELY_LATE = Duration.ofSeconds(5);

  /** Prompt receipts, and late ones 5 s after the sender gave up waiting. */
  public static Pace with(Duration fallbackAfter) {
    return new Pace(Duration.ofMillis(60), fallbackAfter.plus(SAFELY_LATE));
  }

  public Pace atOnce() {
    return new Pace(Duration.ZERO, late);
  }
}
