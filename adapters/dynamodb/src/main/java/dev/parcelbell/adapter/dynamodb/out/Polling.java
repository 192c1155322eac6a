package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/** Waits for tables, which take AWS seconds, indexes minutes, and DynamoDB Local nothing. */
final class Polling {
  private static final Duration STEP = Duration.ofMillis(200);
  private static final int STEPS_MAX = 3000; // ten minutes

  private int steps;

  void await() {
    if (steps++ == STEPS_MAX) {
      throw new PortUnavailable("tables", new TimeoutException("a table does not get ready"));
    }
    try {
      Thread.sleep(STEP);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new PortUnavailable("tables", stopping);
    }
  }
}
