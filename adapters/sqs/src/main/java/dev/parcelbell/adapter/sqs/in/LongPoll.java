package dev.parcelbell.adapter.sqs.in;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/**
 * Requests that wait for something to come, one at a time, and that a stop ends at once: it
 * interrupts their thread, but only while it waits, never while it works.
 */
final class LongPoll {
  private Optional<Thread> waiting = Optional.empty();
  private boolean ended;

  /**
   * Makes a request.
   *
   * @throws CancellationException when they are ended already
   */
  <T> T make(Supplier<T> request) {
    begin();
    try {
      return request.get();
    } finally {
      finish();
    }
  }

  private synchronized void begin() {
    if (ended) {
      throw new CancellationException("nothing more is asked for");
    }
    waiting = Optional.of(Thread.currentThread());
  }

  /** Takes an interruption back that came too late to end anything. */
  private synchronized void finish() {
    waiting = Optional.empty();
    if (ended) {
      Thread.interrupted();
    }
  }

  /** Ends the one that waits, which then fails, and lets no other begin. */
  synchronized void end() {
    ended = true;
    waiting.ifPresent(Thread::interrupt);
  }
}
