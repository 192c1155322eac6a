package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/**
 * Takes changes until they are taken: an outage is waited out, however long; a change that fails
 * again and again for another reason is kept raw and passed, so that it stops nobody. The changes
 * of one parcel are taken in their order, those of several at the same time.
 */
final class Insisting {
  private static final int FAILURES_MAX = 5;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final System.Logger LOG = System.getLogger(Insisting.class.getName());

  private final ParcelChangeIntake intake;
  private final Predicate<RuntimeException> isOutage;
  private final Stopping stopping;
  private final Duration firstWait;
  private final int atOnceMax;

  Insisting(
      ParcelChangeIntake intake,
      Predicate<RuntimeException> isOutage,
      Stopping stopping,
      StreamSettings settings) {
    this.intake = intake;
    this.isOutage = isOutage;
    this.stopping = stopping;
    this.firstWait = settings.interval();
    this.atOnceMax = settings.parcelsAtOnce();
  }

  /** Whether every change is done with; otherwise it is time to stop. */
  boolean takeAll(List<StreamedChange> changes) {
    var byParcel = new LinkedHashMap<String, List<StreamedChange>>();
    for (var change : changes) {
      byParcel.computeIfAbsent(change.parcel(), _ -> new ArrayList<>()).add(change);
    }
    var permits = new Semaphore(atOnceMax);
    var results = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var ofOne : byParcel.values()) {
        Callable<Boolean> inOrder =
            () -> {
              permits.acquire();
              try {
                return ofOne.stream().allMatch(this::take);
              } finally {
                permits.release();
              }
            };
        results.add(threads.submit(inOrder));
      }
    }
    return results.stream().allMatch(Insisting::isDone);
  }

  private static boolean isDone(Future<Boolean> result) {
    try {
      return result.get();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a change cannot even be kept", failed.getCause());
    }
  }

  private boolean take(StreamedChange change) {
    int failures = 0;
    var wait = firstWait;
    while (!stopping.isStopped()) {
      try {
        if (failures < FAILURES_MAX) {
          intake.take(change);
        } else {
          intake.keep(change, "it failed " + failures + " times");
        }
        return true;
      } catch (RuntimeException failed) {
        failures += isOutage.test(failed) ? 0 : 1;
        LOG.log(Level.WARNING, "a change of a parcel has to wait", failed);
      }
      stopping.pause(wait);
      wait = longer(wait);
    }
    return false;
  }

  private static Duration longer(Duration wait) {
    var doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
  }
}
