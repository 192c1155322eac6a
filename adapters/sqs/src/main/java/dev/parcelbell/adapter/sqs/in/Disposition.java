package dev.parcelbell.adapter.sqs.in;

import java.time.Duration;

/** What is to become of a message that a handler has looked at. */
public sealed interface Disposition {
  Disposition DONE = new Done();
  Disposition SETTLED = new Settled();

  /** How long newer workers have to get hold of what they alone can read, and how often. */
  Duration NEWER_WORKERS_GET_IT = Duration.ofSeconds(30);

  int NEWER_WORKERS_TRIED = 50;

  /**
   * What becomes of a message that a newer version wrote.
   *
   * @param what it is called
   * @param receives how often it has been received
   */
  static Disposition leftToNewerWorkers(String what, int schema, int receives) {
    return receives < NEWER_WORKERS_TRIED
        ? new RetryIn(NEWER_WORKERS_GET_IT)
        : new DeadLetter(what + " of unknown schema " + schema);
  }

  /** It is done with: delete it. */
  record Done() implements Disposition {}

  /** The handler has deleted or hidden it itself. */
  record Settled() implements Disposition {}

  /** It comes back after this time, in whole seconds. */
  record RetryIn(Duration delay) implements Disposition {}

  /**
   * Nobody can take it: put it aside for a person to look at.
   *
   * @param reason without personal data
   */
  record DeadLetter(String reason) implements Disposition {}
}
