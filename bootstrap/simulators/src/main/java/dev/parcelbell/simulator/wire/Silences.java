package dev.parcelbell.simulator.wire;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds callers in real time until the longest silence is over or all silences are ended. */
final class Silences {
  private final Duration longest;
  private volatile CountDownLatch end = new CountDownLatch(1);

  Silences(Duration longest) {
    this.longest = longest;
  }

  /** What ends the silence of a call that begins now. */
  CountDownLatch end() {
    return end;
  }

  void keep(CountDownLatch until) {
    try {
      var _ = until.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the silence of every call that has begun, also of one that is not yet left in silence. */
  synchronized void endAll() {
    var ended = end;
    end = new CountDownLatch(1);
    ended.countDown();
  }
}
