package dev.parcelbell.adapter.sqs;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that other threads bring about. */
public final class Await {
  private static final Duration DEADLINE = Duration.ofSeconds(15);
  private static final long LOOK_EVERY_NANOS = Duration.ofMillis(5).toNanos();

  private Await() {}

  public static void until(String what, BooleanSupplier isSo) {
    long end = System.nanoTime() + DEADLINE.toNanos();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() > end) {
        fail("waited in vain until " + what);
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }
}
