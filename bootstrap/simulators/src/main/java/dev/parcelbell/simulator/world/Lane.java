package dev.parcelbell.simulator.world;

import java.util.ArrayDeque;

/** The items for one person on their way. Guarded by the lock of its courier. */
final class Lane {
  private static final int ITEMS_MAX = 100_000;

  private final ArrayDeque<Courier.Item> items = new ArrayDeque<>();
  private int clearances;
  private boolean resting;

  void add(Courier.Item item) {
    if (items.size() < ITEMS_MAX) {
      items.addLast(item);
    }
  }

  boolean isEmpty() {
    return items.isEmpty();
  }

  Courier.Item first() {
    return items.getFirst();
  }

  void dropFirst() {
    items.removeFirst();
  }

  void clear() {
    items.clear();
    clearances++;
  }

  /** Changes when the lane is cleared: then what was first before is so no more. */
  int clearances() {
    return clearances;
  }

  /** Whether its first item waits for its next try. */
  boolean isResting() {
    return resting;
  }

  void rest(boolean rests) {
    resting = rests;
  }
}
