package dev.parcelbell.stack;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what comes by itself, and not a moment longer. */
final class Patience {
  private static final Duration USUAL = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private Patience() {}

  static <T> T until(Supplier<T> look, Predicate<T> isThere) {
    return until(USUAL, look, isThere);
  }

  /** Looks again and again; the last sight is in the failure. */
  static <T> T until(Duration atMost, Supplier<T> look, Predicate<T> isThere) {
    long end = System.nanoTime() + atMost.toNanos();
    while (true) {
      T seen = look.get();
      if (isThere.test(seen)) {
        return seen;
      }
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("it did not come within " + atMost + "; last seen: " + seen);
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }
}
