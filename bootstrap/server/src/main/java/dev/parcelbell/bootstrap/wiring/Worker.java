package dev.parcelbell.bootstrap.wiring;

import java.time.Duration;

/** Something that works by itself until it is told to stop. */
interface Worker {
  void start();

  /** Whether it works; false before the start, after the stop, and when it has died. */
  boolean isAlive();

  /** Asks it to begin nothing new; returns at once. */
  void stop();

  /** Waits until what was begun is finished; answers whether it was, within the bound. */
  boolean awaitStop(Duration bound) throws InterruptedException;
}
