package dev.parcelbell.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What is to happen at a time of the shared clock, in the order of those times. While the clock
 * goes like a real one, things happen by themselves; after a jump {@link #runDue()} catches up.
 */
final class Schedule implements AutoCloseable {
  private record Task(Instant due, long number, Runnable what) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byTime = due.compareTo(other.due);
      return byTime != 0 ? byTime : Long.compare(number, other.number);
    }
  }

  private static final Duration LONGEST_NAP = Duration.ofSeconds(1);

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Task> tasks = new PriorityQueue<>();
  private long taskCount;
  private boolean closed;

  Schedule(InstantSource clock) {
    this.clock = clock;
  }

  void start() {
    Thread.ofVirtual().name("simulated-schedule").start(this::work);
  }

  void after(Duration delay, Runnable what) {
    lock.lock();
    try {
      tasks.add(new Task(clock.instant().plus(delay), taskCount++, what));
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Everything that is due has happened when this returns. */
  void runDue() {
    lock.lock();
    try {
      for (var next = tasks.peek(); next != null && isDue(next); next = tasks.peek()) {
        tasks.remove();
        next.what().run();
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean isDue(Task task) {
    return !task.due().isAfter(clock.instant());
  }

  private void work() {
    lock.lock();
    try {
      while (!closed) {
        runDue();
        var _ = changed.await(nap().toNanos(), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private Duration nap() {
    var next = tasks.peek();
    if (next == null) {
      return LONGEST_NAP;
    }
    var left = Duration.between(clock.instant(), next.due());
    return left.compareTo(LONGEST_NAP) < 0 ? left : LONGEST_NAP;
  }

  void clear() {
    lock.lock();
    try {
      tasks.clear();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
