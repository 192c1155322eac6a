package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** Makes the one call that a claim allows, and raises the alarm when a channel is broken. */
final class Calling {
  private final Map<Channel, Sender> senders;
  private final ChannelStates states;
  private final Observer observer;
  private final EngineSettings settings;
  private final InstantSource clock;

  Calling(
      Map<Channel, Sender> senders,
      ChannelStates states,
      Observer observer,
      EngineSettings settings,
      InstantSource clock) {
    this.senders = senders;
    this.states = states;
    this.observer = observer;
    this.settings = settings;
    this.clock = clock;
  }

  SendOutcome call(Sender.Outbound message, Instant leaseUntil) {
    var begun = clock.instant();
    if (!begun.isBefore(leaseUntil.minus(settings.providerTimeout()))) {
      return new SendOutcome.NotSent("too late for the lease");
    }
    var channel = message.to().channel();
    var outcome = send(channel, message);
    observer.attempted(channel, outcome, Duration.between(begun, clock.instant()));
    if (outcome instanceof SendOutcome.Refused(var reason, _) && reason.pausesChannel()) {
      observer.alarm(channel, reason);
      pause(channel, reason);
    }
    return outcome;
  }

  /** The outcome must be stored whether or not this works; the next refusal tries it again. */
  private void pause(Channel channel, Reason reason) {
    try {
      states.pause(channel, reason, clock.instant().plus(settings.channelPause()));
    } catch (PortUnavailable _) {
      return;
    }
  }

  private SendOutcome send(Channel channel, Sender.Outbound message) {
    var sender = senders.get(channel);
    if (sender == null) {
      return new SendOutcome.NotSent("no sender");
    }
    try {
      return sender.send(message);
    } catch (RuntimeException broken) {
      // A sender that throws has a defect, and may have sent before it did.
      return new SendOutcome.Ambiguous("sender failed: " + broken.getClass().getSimpleName());
    }
  }
}
