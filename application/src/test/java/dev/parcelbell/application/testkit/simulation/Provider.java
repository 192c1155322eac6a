package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A provider in any weather: accepts, refuses, throttles, times out before or after it acted. */
final class Provider implements Sender {
  private final World world;
  private final Reports reports;
  private final WatchedDeliveries watched;
  private final SentMessages sent;

  Provider(World world, Reports reports, WatchedDeliveries watched, SentMessages sent) {
    this.world = world;
    this.reports = reports;
    this.watched = watched;
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
    reports.on(message, id);
    return new SendOutcome.Accepted(id);
  }

  private void remember(Psid psid, AttemptId attempt, String mid) {
    var now = world.clock().instant();
    try {
      sent.remember(
          psid, new SentMessages.Sent(mid, Optional.of(attempt), now, ReceiptStatus.ACCEPTED), now);
    } catch (PortUnavailable unimportant) {
      world.tell("not remembered: " + mid);
    }
  }
}
