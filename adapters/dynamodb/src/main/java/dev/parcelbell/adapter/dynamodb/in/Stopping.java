package dev.parcelbell.adapter.dynamodb.in;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Waits that end at once when somebody says stop. */
final class Stopping {
  private final CountDownLatch stopped = new CountDownLatch(1);

  void stop() {
    stopped.countDown();
  }

  boolean isStopped() {
    return stopped.getCount() == 0;
  }

  /** Waits that long, or until it is time to stop; says whether to go on. */
  boolean pause(Duration time) {
    try {
      return !stopped.await(time.toNanos(), NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      stop();
      return false;
    }
  }
}
