package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Waits longer and longer, never two processes alike, and not for ever. */
final class Backoff {
  private static final int TRIES_MAX = 10;
  private static final long FIRST_MILLIS = 5;
  private static final long LONGEST_MILLIS = 400;

  private int tries;

  /** Whether another try is allowed after this one. */
  boolean mayRetry() {
    return tries < TRIES_MAX;
  }

  /** Waits for between half and all of a time that doubles. */
  void await(String port) {
    long most = Math.min(LONGEST_MILLIS, FIRST_MILLIS << tries++);
    try {
      Thread.sleep(
          Duration.ofMillis(most / 2 + ThreadLocalRandom.current().nextLong(most / 2 + 1)));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new PortUnavailable(port, stopping);
    }
  }
}
