package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.domain.channel.Reason;

/** What an error of the Send API means for a delivery. */
sealed interface GraphMeaning {
  record Refusal(Reason reason) implements GraphMeaning {}

  record Throttle() implements GraphMeaning {}

  /** Meta warns of abuse: wait much longer. */
  record HardThrottle() implements GraphMeaning {}

  /** Certainly not sent, and worth another try later. */
  record TryLater() implements GraphMeaning {}

  /** Meta does not know either whether it was sent. */
  record Doubt() implements GraphMeaning {}
}
