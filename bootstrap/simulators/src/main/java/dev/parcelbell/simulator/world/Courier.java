package dev.parcelbell.simulator.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Brings events to the application: those for one person in order, those for different people side
 * by side. What is not taken is brought again, after a growing pause of real time, for an hour.
 */
public final class Courier implements AutoCloseable {
  /** Something to bring. */
  @FunctionalInterface
  public interface Item {
    /** Whether the receiver took it; an exception means that it did not. */
    boolean bring();
  }

  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration GIVE_UP_AFTER = Duration.ofHours(1);

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Lane> lanes = new HashMap<>();
  private boolean closed;

  public void send(String person, Item item) {
    lock.lock();
    try {
      if (closed) {
        return;
      }
      var lane = lanes.get(person);
      if (lane == null) {
        var opened = new Lane();
        lanes.put(person, opened);
        Thread.ofVirtual().name("simulated-courier").start(() -> work(person, opened));
        lane = opened;
      }
      lane.add(item);
    } finally {
      lock.unlock();
    }
  }

  private void work(String person, Lane lane) {
    lock.lock();
    try {
      while (!lane.isEmpty() && !closed) {
        bringFirst(lane);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lanes.remove(person);
      changed.signalAll();
      lock.unlock();
    }
  }

  private void bringFirst(Lane lane) throws InterruptedException {
    var item = lane.first();
    int clearances = lane.clearances();
    var since = System.nanoTime();
    var pause = FIRST_PAUSE;
    while (!taken(item) && System.nanoTime() - since < GIVE_UP_AFTER.toNanos()) {
      rest(lane, pause);
      if (lane.clearances() != clearances || closed) {
        return;
      }
      var doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
    if (lane.clearances() == clearances) {
      lane.dropFirst();
    }
  }

  private boolean taken(Item item) {
    lock.unlock();
    try {
      return item.bring();
    } catch (RuntimeException notTaken) {
      return false;
    } finally {
      lock.lock();
    }
  }

  private void rest(Lane lane, Duration pause) throws InterruptedException {
    lane.rest(true);
    changed.signalAll();
    long left = pause.toNanos();
    while (lane.isResting() && !closed && left > 0) {
      left = changed.awaitNanos(left);
    }
    lane.rest(false);
  }

  /** Everything has been brought at least once when this returns, or the patience is over. */
  void settle(Duration patience) {
    lock.lock();
    try {
      lanes.values().forEach(lane -> lane.rest(false));
      changed.signalAll();
      long left = patience.toNanos();
      while (left > 0 && lanes.values().stream().anyMatch(lane -> !lane.isResting())) {
        left = changed.awaitNanos(left);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** Forgets what is on its way. */
  void clear() {
    lock.lock();
    try {
      lanes.values().forEach(Lane::clear);
    } finally {
      lock.unlock();
    }
    settle(Duration.ofSeconds(5));
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
