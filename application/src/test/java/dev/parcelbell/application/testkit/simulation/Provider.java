package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A provider in any weather: accepts, refuses, throttles, times out before or after it acted, and
 * tells of it early, late, repeatedly, out of order or never.
 */
final class Provider implements Sender {
  private final World world;
  private final Platforms platforms;
  private final WatchedDeliveries watched;
  private final InboundRule accounts;
  private final SentMessages sent;

  Provider(
      World world,
      Platforms platforms,
      WatchedDeliveries watched,
      InboundRule accounts,
      SentMessages sent) {
    this.world = world;
    this.platforms = platforms;
    this.watched = watched;
    this.accounts = accounts;
    this.sent = sent;
  }

  @Override
  public SendOutcome send(Outbound message) {
    world.turns().handOver();
    var outcome = decide(message);
    world.tell(message.to().channel() + " " + message.attempt().wire() + " -> " + outcome);
    world.turns().handOver();
    if (outcome instanceof SendOutcome.Accepted(var id)
        && message.to() instanceof Address.Messenger(var psid)) {
      remember(psid, message.attempt(), id);
    }
    return outcome;
  }

  private SendOutcome decide(Outbound message) {
    if (world.isCalm()) {
      return accept(message);
    }
    return switch (world.dice().below(12)) {
      case 0 -> new SendOutcome.Refused(refusal(), "simulated");
      case 1 -> new SendOutcome.Throttled(pause());
      case 2 -> new SendOutcome.NotSent("simulated");
      case 3 -> new SendOutcome.Ambiguous("before acting");
      case 4, 5 -> {
        accept(message);
        yield new SendOutcome.Ambiguous("after acting");
      }
      default -> accept(message);
    };
  }

  private Duration pause() {
    int seconds = world.dice().below(600);
    return world.dice().oneIn(3) ? Duration.ofMinutes(seconds) : Duration.ofSeconds(seconds);
  }

  private Reason refusal() {
    return world
        .dice()
        .one(
            List.of(
                Reason.RECIPIENT_UNAVAILABLE,
                Reason.INVALID_ADDRESS,
                Reason.REFUSED,
                Reason.CREDENTIALS_REJECTED));
  }

  private SendOutcome accept(Outbound message) {
    watched.reached(message);
    var id = "mid" + message.attempt().claim();
    if (message.to() instanceof Address.Messenger(var psid)) {
      messengerReceipts(psid, message.attempt(), id);
    } else {
      receipts(message);
    }
    return new SendOutcome.Accepted(id);
  }

  private void remember(Psid psid, AttemptId attempt, String mid) {
    var now = world.clock().instant();
    try {
      sent.remember(psid, new SentMessages.Sent(mid, attempt, now, ReceiptStatus.ACCEPTED), now);
    } catch (PortUnavailable unimportant) {
      world.tell("not remembered: " + mid);
    }
  }

  private void receipts(Outbound message) {
    var channel = message.to().channel();
    if (world.dice().oneIn(3)) {
      tell(message.attempt(), receipt(ReceiptStatus.SENT, channel));
    }
    if (world.dice().oneIn(5)) {
      return; // and nothing more is ever heard
    }
    boolean fails = world.dice().oneIn(4);
    var last =
        fails
            ? Receipt.failure(Reason.UNDELIVERABLE, world.clock().instant(), "simulated")
            : receipt(ReceiptStatus.DELIVERED, channel);
    tell(message.attempt(), last);
    if (world.dice().oneIn(6)) {
      tell(message.attempt(), receipt(ReceiptStatus.READ, channel));
    }
  }

  private Receipt receipt(ReceiptStatus status, Channel channel) {
    return Receipt.success(status, world.clock().instant(), channel + " says");
  }

  private void tell(AttemptId attempt, Receipt receipt) {
    platforms.say(new Said.Told(attempt, receipt));
  }

  private void messengerReceipts(Psid psid, AttemptId attempt, String mid) {
    accounts.named(mid, attempt);
    var at = world.clock().instant();
    if (!world.dice().oneIn(5)) {
      say(new RecordMessengerReceipt.Command.Echo(psid, attempt, mid, at));
    }
    if (!world.dice().oneIn(4)) {
      upTo(psid, ReceiptStatus.DELIVERED, List.of(mid), at);
    }
    if (world.dice().oneIn(3)) {
      upTo(psid, ReceiptStatus.READ, List.of(), at);
    }
  }

  private void upTo(Psid psid, ReceiptStatus status, List<String> mids, Instant at) {
    say(new RecordMessengerReceipt.Command.UpTo(psid, status, mids, at));
  }

  private void say(RecordMessengerReceipt.Command command) {
    platforms.say(new Said.OfMessenger(command));
  }
}
