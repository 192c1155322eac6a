package dev.parcelbell.simulator.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds callers in real time until the longest silence is over or all silences are ended. */
final class Silences {
  private final Duration longest;
  private volatile CountDownLatch ended = new CountDownLatch(1);

  Silences(Duration longest) {
    this.longest = longest;
  }

  void keep() {
    try {
      var _ = ended.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends what is held now; a later caller is held again. */
  synchronized void end() {
    var current = ended;
    ended = new CountDownLatch(1);
    current.countDown();
  }
}
