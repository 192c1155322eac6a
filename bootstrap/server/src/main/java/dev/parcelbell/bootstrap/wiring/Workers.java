package dev.parcelbell.bootstrap.wiring;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/** Everybody who works by themselves. All are told to stop before any is waited for. */
public final class Workers {
  private static final Logger LOG = System.getLogger(Workers.class.getName());

  private final List<Worker> all;

  Workers(List<Worker> all) {
    this.all = List.copyOf(all);
  }

  public void start() {
    all.forEach(Worker::start);
  }

  /** Whether every one of them works. */
  public boolean areAlive() {
    return all.stream().allMatch(Worker::isAlive);
  }

  public void stop(Duration bound) {
    all.forEach(Worker::stop);
    long end = System.nanoTime() + bound.toNanos();
    try {
      for (var worker : all) {
        if (!worker.awaitStop(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
          LOG.log(Level.WARNING, "work in progress was left behind; its leases will end");
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
