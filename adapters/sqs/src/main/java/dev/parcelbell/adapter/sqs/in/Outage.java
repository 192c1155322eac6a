package dev.parcelbell.adapter.sqs.in;

import java.time.Duration;

/**
 * Whether what somebody needs is away. Then the queue is left alone for a while after every
 * failure, and tried with one message at a time, because every receiving counts towards a message
 * being poison.
 */
final class Outage {
  private final Backoff backoff;
  private int failures;
  private long newestRound;
  private Duration pause = Duration.ZERO;

  Outage(Backoff backoff) {
    this.backoff = backoff;
  }

  synchronized boolean isOn() {
    return failures > 0;
  }

  /**
   * What was received together fails together, and counts once.
   *
   * @return how long to leave the queue alone
   */
  synchronized Duration met(long round) {
    if (failures == 0 || round > newestRound) {
      failures++;
      newestRound = round;
      pause = backoff.after(failures);
    }
    return backoff.after(failures);
  }

  synchronized void isOver() {
    failures = 0;
    pause = Duration.ZERO;
  }

  /** The pause that the last failure asks for, once. */
  synchronized Duration takePause() {
    var asked = pause;
    pause = Duration.ZERO;
    return asked;
  }
}
