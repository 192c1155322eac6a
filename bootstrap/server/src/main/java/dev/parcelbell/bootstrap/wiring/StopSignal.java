package dev.parcelbell.bootstrap.wiring;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

/** Tells everybody who waits that the process is asked to stop. */
public final class StopSignal {
  private final CountDownLatch stopping = new CountDownLatch(1);

  public void give() {
    stopping.countDown();
  }

  /** Waits for a while; answers whether the process is asked to stop. */
  boolean waitFor(Duration time) {
    try {
      return stopping.await(Math.max(0, time.toMillis()), MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  void waitUntil(Instant moment, InstantSource clock) {
    waitFor(Duration.between(clock.instant(), moment).plusMillis(1));
  }
}
