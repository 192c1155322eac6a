package dev.parcelbell.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** The same thing many times at once; the first failure is thrown. */
final class Parallel {
  private Parallel() {}

  /** From 0 to {@code count - 1}, so many at a time. */
  static void times(int count, int threads, IntConsumer task) throws InterruptedException {
    try (var pool = Executors.newFixedThreadPool(threads)) {
      var all = new ArrayList<Future<?>>();
      for (int i = 0; i < count; i++) {
        int number = i;
        all.add(pool.submit(() -> task.accept(number)));
      }
      join(all);
    }
  }

  /** Each begins at its time, however slow those before it are: nobody waits for an answer. */
  static void paced(int count, int perSecond, IntConsumer task) throws InterruptedException {
    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = new ArrayList<Future<?>>();
      long begun = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long at = begun + Duration.ofSeconds(i).toNanos() / perSecond;
        long wait = at - System.nanoTime();
        if (wait > 0) {
          Thread.sleep(Duration.ofNanos(wait));
        }
        int number = i;
        all.add(pool.submit(() -> task.accept(number)));
      }
      join(all);
    }
  }

  private static void join(Iterable<Future<?>> all) throws InterruptedException {
    for (var one : all) {
      try {
        one.get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException("a call failed", failed.getCause());
      }
    }
  }
}
