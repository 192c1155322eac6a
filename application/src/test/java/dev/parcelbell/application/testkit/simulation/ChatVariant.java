package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;

/** The conversation as it is, or with a mistake that a guard wants to see caught. */
enum ChatVariant {
  NONE(""),
  NO_CLAIM("one reply: sent again"),
  DOUBT_IS_FORGOTTEN("one reply: sent again"),
  REPLIES_GET_LOST("nothing lost"),
  STATE_COMES_FIRST("nothing lost"),
  NO_ORDER("order");

  private final String violation;

  ChatVariant(String violation) {
    this.violation = violation;
  }

  /** What is found out about it. */
  String violation() {
    return violation;
  }

  boolean keepsOrder() {
    return this != NO_ORDER;
  }

  ReplyClaims claims(ReplyClaims real) {
    return switch (this) {
      case NO_CLAIM -> new Forgetful(real, true);
      case DOUBT_IS_FORGOTTEN -> new Forgetful(real, false);
      case NONE, REPLIES_GET_LOST, STATE_COMES_FIRST, NO_ORDER -> real;
    };
  }

  /**
   * @param always grants everything; otherwise only what is in doubt
   */
  private record Forgetful(ReplyClaims real, boolean always) implements ReplyClaims {
    @Override
    public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
      var answer = real.claim(reply, claim, now, until);
      boolean inDoubt =
          answer instanceof Claiming.Ended(_, var outcome)
              && outcome instanceof SendOutcome.Ambiguous;
      return always || inDoubt ? new Claiming.Granted() : answer;
    }

    @Override
    public void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
      real.end(reply, claim, outcome, now);
    }

    @Override
    public void confirm(ReplyId reply, String providerMessageId, Instant now) {
      real.confirm(reply, providerMessageId, now);
    }
  }

  Topics topics(Topics real) {
    return this == REPLIES_GET_LOST ? new Careless(real) : real;
  }

  /** Takes no notice of failures. */
  private record Careless(Topics real) implements Topics {
    @Override
    public void publish(InboundItem item) {
      real.publish(item);
    }

    @Override
    public void publish(PreparedReply reply) {
      try {
        real.publish(reply);
      } catch (RuntimeException ignored) {
        return;
      }
    }

    @Override
    public void publish(ReplyResult result) {
      real.publish(result);
    }

    @Override
    public void publish(TrackingNumber parcel, Rerouting wish) {
      real.publish(parcel, wish);
    }
  }

  Conversations conversations(Conversations real) {
    return this == STATE_COMES_FIRST ? new Hasty(real) : real;
  }

  /** Remembers an event as answered as soon as it is heard of. */
  private record Hasty(Conversations real) implements Conversations {
    @Override
    public Versioned<Conversation> find(Address person) {
      return real.find(person);
    }

    @Override
    public boolean isAnswered(String event, Instant now) {
      if (real.isAnswered(event, now)) {
        return true;
      }
      var person = new Address.Messenger(new Psid("nobody"));
      var seen = real.find(person);
      var answered = new Answered(event, now, now.plusSeconds(86_400));
      real.commit(person, seen.value(), seen.version(), answered);
      return false;
    }

    @Override
    public Commit commit(Address person, Conversation next, long seenVersion, Answered answered) {
      return real.commit(person, next, seenVersion, answered);
    }
  }
}
