package dev.parcelbell.adapter.sqs.in;

import java.time.Duration;

/** What is to become of a message that a handler has looked at. */
public sealed interface Disposition {
  Disposition DONE = new Done();
  Disposition SETTLED = new Settled();

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
