package dev.parcelbell.application.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets several threads begin at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What each of them came back with; fails when one of them does. */
  public static <T> List<T> call(int threads, IntFunction<Callable<T>> work) throws Exception {
    var start = new CyclicBarrier(threads);
    List<Callable<T>> waiting =
        IntStream.range(0, threads)
            .mapToObj(work)
            .map(
                job ->
                    (Callable<T>)
                        () -> {
                          start.await();
                          return job.call();
                        })
            .toList();
    var results = new ArrayList<T>();
    try (var pool = Executors.newFixedThreadPool(threads)) {
      for (Future<T> done : pool.invokeAll(waiting)) {
        results.add(done.get());
      }
    }
    return results;
  }
}
