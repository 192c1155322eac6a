package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.SendReply;
import dev.parcelbell.application.port.out.Ids;
import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.port.out.ReplyClaims.Claiming;
import dev.parcelbell.application.port.out.ReplySender;
import dev.parcelbell.application.port.out.ReplySender.Sending;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.conversation.ReplyResult.Next;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

final class SendReplyService implements SendReply {
  private static final Duration WAIT_MIN = Duration.ofSeconds(1);
  private static final Duration WAIT_MAX = Duration.ofSeconds(30);
  private static final RawInput NOTHING = new RawInput(new byte[0]);

  private final ReplyClaims claims;
  private final Map<Channel, ReplySender> senders;
  private final Topics topics;
  private final Observer observer;
  private final Ids ids;
  private final EngineSettings engine;
  private final Duration inPlaceFor;
  private final InstantSource clock;

  SendReplyService(
      ReplyClaims claims,
      Map<Channel, ReplySender> senders,
      Topics topics,
      Observer observer,
      Ids ids,
      EngineSettings engine,
      Duration inPlaceFor,
      InstantSource clock) {
    this.claims = claims;
    this.senders = senders;
    this.topics = topics;
    this.observer = observer;
    this.ids = ids;
    this.engine = engine;
    this.inPlaceFor = inPlaceFor;
    this.clock = clock;
  }

  @Override
  public Outcome send(PreparedReply reply) {
    var now = clock.instant();
    var claim = ids.ulid();
    if (!reply.isWorthSending(now)) {
      return tell(reply, claim, unsent(new SendOutcome.Refused(Reason.EXPIRED, "")), now);
    }
    var until = now.plus(engine.lease());
    return switch (claims.claim(reply.id(), claim, now, until)) {
      case Claiming.InForce(var others) -> new Outcome.Again(others);
      case Claiming.Ended(var before, var outcome) -> tell(reply, before, unsent(outcome), now);
      case Claiming.Granted() -> make(reply, claim, until);
    };
  }

  private Outcome make(PreparedReply reply, String claim, Instant until) {
    var begun = clock.instant();
    // Later it would still be under way when others take it to be in doubt.
    var sending =
        begun.isBefore(until.minus(engine.providerTimeout()))
            ? call(reply)
            : unsent(new SendOutcome.NotSent("too late for the lease"));
    var now = clock.instant();
    observer.attempted(reply.person().channel(), sending.outcome(), Duration.between(begun, now));
    claims.end(reply.id(), claim, sending.outcome(), now);
    return tell(reply, claim, sending, now);
  }

  private Sending call(PreparedReply reply) {
    var sender = senders.get(reply.person().channel());
    if (sender == null) {
      return unsent(new SendOutcome.Refused(Reason.CHANNEL_NOT_AVAILABLE, ""));
    }
    try {
      return sender.send(reply.id(), reply.person(), reply.reply());
    } catch (RuntimeException broken) {
      // A sender that throws has a defect, and may have sent before it did.
      return unsent(
          new SendOutcome.Ambiguous("sender failed: " + broken.getClass().getSimpleName()));
    }
  }

  private static Sending unsent(SendOutcome outcome) {
    return new Sending(outcome, NOTHING);
  }

  private Outcome tell(PreparedReply reply, String claim, Sending sending, Instant now) {
    var again = again(reply, sending.outcome(), now);
    topics.publish(
        new ReplyResult(reply, claim, sending.outcome(), next(again), sending.exchanged(), now));
    return again instanceof Waiting.Until(var at) ? new Outcome.Again(at) : new Outcome.Done();
  }

  /** What becomes of a reply's place in line. */
  private sealed interface Waiting {
    record Until(Instant at) implements Waiting {}

    record TooLong() implements Waiting {}

    record Over() implements Waiting {}
  }

  private static Next next(Waiting waiting) {
    return switch (waiting) {
      case Waiting.Until _ -> Next.WAITS;
      case Waiting.TooLong() -> Next.LEFT_LINE;
      case Waiting.Over() -> Next.ENDED;
    };
  }

  private Waiting again(PreparedReply reply, SendOutcome outcome, Instant now) {
    return switch (outcome) {
      case SendOutcome.Throttled(var wait) -> inPlace(reply, wait, now);
      // As long again as it has waited: doubles from try to try.
      case SendOutcome.NotSent _ -> inPlace(reply, Duration.between(reply.inLineSince(), now), now);
      case SendOutcome.Accepted _, SendOutcome.Refused _, SendOutcome.Ambiguous _ ->
          new Waiting.Over();
    };
  }

  private Waiting inPlace(PreparedReply reply, Duration wait, Instant now) {
    if (!now.isBefore(reply.inLineSince().plus(inPlaceFor))) {
      return new Waiting.TooLong();
    }
    var atLeast = wait.compareTo(WAIT_MIN) < 0 ? WAIT_MIN : wait;
    return new Waiting.Until(now.plus(atLeast.compareTo(WAIT_MAX) > 0 ? WAIT_MAX : atLeast));
  }
}
