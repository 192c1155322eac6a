package dev.parcelbell.adapter.sqs.in;

import java.time.Duration;

/** Waits that double from the first to the longest. */
public record Backoff(Duration first, Duration longest) {
  private static final int DOUBLINGS_MAX = 30;

  public Backoff {
    if (!first.isPositive() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException("0 < first <= longest");
    }
  }

  /**
   * @param failures how often it has failed by now; at least 1
   */
  public Duration after(int failures) {
    int doublings = Math.clamp(failures - 1L, 0, DOUBLINGS_MAX);
    var wait = first.multipliedBy(1L << doublings);
    return wait.compareTo(longest) < 0 ? wait : longest;
  }
}
