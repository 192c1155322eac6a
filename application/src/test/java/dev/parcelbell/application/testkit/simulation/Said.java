package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;

/** One thing that a platform has to say. */
sealed interface Said {
  /** Whether it comes by the webhook; everything else is put into the queue of events. */
  default boolean byWebhook() {
    return switch (this) {
      case Acted _, OfMessenger _, Noise _ -> true;
      case Told _, Wished _ -> false;
    };
  }

  /** Somebody wrote to us. */
  record Acted(Address person, Instant at) implements Said {}

  /** Messenger tells what became of messages. */
  record OfMessenger(RecordMessengerReceipt.Command command) implements Said {}

  /** Nothing that anybody understands. */
  record Noise(Instant at) implements Said {}

  /** A provider tells what became of an attempt. */
  record Told(AttemptId attempt, Receipt receipt) implements Said {}

  /** Somebody said STOP or START from a telephone. */
  record Wished(PhoneNumber phone, Wish wish) implements Said {}
}
