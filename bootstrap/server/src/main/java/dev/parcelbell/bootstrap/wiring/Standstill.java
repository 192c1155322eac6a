package dev.parcelbell.bootstrap.wiring;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets a program that moves the clock wait until nobody works on a ticket. The alarm of a ticket is
 * a span that is counted from its setting, so a clock that moves between the reckoning and the
 * setting would make it late by as much.
 */
public final class Standstill {
  private static final int EVERYBODY = Integer.MAX_VALUE;

  private final Semaphore turns = new Semaphore(EVERYBODY, true);
  private boolean holds;

  /** Works now, or when the standstill is over. */
  void work(Runnable ticket) {
    turns.acquireUninterruptibly();
    try {
      ticket.run();
    } finally {
      turns.release();
    }
  }

  /** Waits until nothing is being worked on, so long at most; then nothing begins any more. */
  public synchronized void begin(Duration patience) throws InterruptedException {
    holds = holds || turns.tryAcquire(EVERYBODY, patience.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Work goes on. */
  public synchronized void end() {
    if (holds) {
      holds = false;
      turns.release(EVERYBODY);
    }
  }
}
