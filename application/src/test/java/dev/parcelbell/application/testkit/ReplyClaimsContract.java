package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.port.out.ReplyClaims.Claiming;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link ReplyClaims} owes. Extend it once per adapter. */
@DisplayName("the ReplyClaims contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ReplyClaimsContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00.123456789Z");
  private static final Duration LEASE = Duration.ofSeconds(20);
  private static final Instant UNTIL = NOON.plus(LEASE);
  private static final int AT_ONCE = 6;
  private static final ReplyId REPLY = new ReplyId("0123abcDEF", 0);
  private static final Claiming GRANTED = new Claiming.Granted();
  private static final SendOutcome ACCEPTED = new SendOutcome.Accepted("m_ä/1");
  private static final SendOutcome REFUSED = new SendOutcome.Refused(Reason.OPTED_OUT, "551");
  private static final SendOutcome AMBIGUOUS = new SendOutcome.Ambiguous("time-out");
  private static final SendOutcome THROTTLED = new SendOutcome.Throttled(Duration.ofMillis(1500));
  private static final SendOutcome NOT_SENT = new SendOutcome.NotSent("connection refused");

  /** Called for every test; the store must be empty. */
  protected abstract ReplyClaims emptyStore();

  private ReplyClaims claims;

  @BeforeEach
  final void open() {
    claims = emptyStore();
  }

  private Claiming claim(String claim, Instant now) {
    return claims.claim(REPLY, claim, now, now.plus(LEASE));
  }

  private void granted(String claim, Instant now) {
    assertEquals(GRANTED, claim(claim, now));
  }

  private void over(String claim, SendOutcome outcome) {
    assertEquals(new Claiming.Ended(claim, outcome), claim("later", NOON.plusSeconds(3600)));
  }

  /** A reply of its own for each sample of an outcome. */
  private static ReplyId replyOf(SendOutcome outcome) {
    return new ReplyId(ReplyId.eventOf(outcome.toString()), 9);
  }

  private static SendOutcome doubt(Claiming claiming) {
    var ended = assertInstanceOf(Claiming.Ended.class, claiming);
    assertEquals("c1", ended.claim());
    return assertInstanceOf(SendOutcome.Ambiguous.class, ended.outcome());
  }

  @Nested
  class Claims {
    @Test
    void of_two_the_first_has_the_right_and_the_second_is_told_until_when() {
      granted("c1", NOON);
      assertEquals(new Claiming.InForce(UNTIL), claim("c2", NOON.plusNanos(1)));
      assertEquals(new Claiming.InForce(UNTIL), claim("c3", UNTIL.minusNanos(1)));
    }

    @Test
    void asking_again_with_the_same_claim_is_answered_in_the_same_way() {
      granted("c1", NOON);
      granted("c1", NOON);
      assertEquals(new Claiming.InForce(UNTIL), claim("c2", NOON));
    }

    @Test
    void each_reply_to_each_event_is_claimed_for_itself() {
      granted("c1", NOON);
      for (var other : List.of(new ReplyId("0123abcDEF", 1), new ReplyId("0123abcDEf", 0))) {
        assertEquals(GRANTED, claims.claim(other, "c2", NOON, UNTIL));
      }
    }

    @Test
    void one_that_ran_out_leaves_its_reply_in_doubt_for_ever() {
      granted("c1", NOON);
      var doubt = doubt(claim("c2", UNTIL));
      over("c1", doubt);
      assertEquals(new Claiming.Ended("c1", doubt), claim("c2", NOON));
      assertEquals(new Claiming.Ended("c1", doubt), claim("c1", NOON));
    }

    @Test
    void one_that_ran_out_is_not_granted_again_to_whoever_had_it() {
      granted("c1", NOON);
      doubt(claim("c1", UNTIL));
    }

    @Test
    void of_many_at_once_exactly_one_is_granted() throws Exception {
      for (int round = 0; round < 5; round++) {
        exactlyOne(new ReplyId("e" + round, 0));
      }
    }

    @Test
    void of_many_at_once_for_what_was_not_sent_exactly_one_is_granted() throws Exception {
      for (int round = 0; round < 5; round++) {
        var reply = new ReplyId("e" + round, 0);
        assertEquals(GRANTED, claims.claim(reply, "first", NOON, UNTIL));
        claims.end(reply, "first", NOT_SENT, NOON);
        exactlyOne(reply);
      }
    }

    private void exactlyOne(ReplyId reply) throws Exception {
      var asked = AtOnce.call(AT_ONCE, i -> () -> claims.claim(reply, "c" + i, NOON, UNTIL));
      assertEquals(1, Collections.frequency(asked, GRANTED), asked::toString);
      assertEquals(
          AT_ONCE - 1, Collections.frequency(asked, new Claiming.InForce(UNTIL)), asked::toString);
    }
  }

  @Nested
  class Ends {
    @Test
    void of_what_is_over_are_told_to_whoever_asks() {
      for (var outcome : List.of(ACCEPTED, REFUSED, AMBIGUOUS)) {
        var reply = replyOf(outcome);
        assertEquals(GRANTED, claims.claim(reply, "c1", NOON, UNTIL));
        claims.end(reply, "c1", outcome, NOON);
        var told = new Claiming.Ended("c1", outcome);
        assertEquals(told, claims.claim(reply, "c2", NOON, UNTIL));
        assertEquals(told, claims.claim(reply, "c3", UNTIL.plusSeconds(1), UNTIL.plusSeconds(9)));
      }
    }

    @Test
    void of_what_was_certainly_not_sent_let_it_be_claimed_again() {
      for (var outcome : List.of(THROTTLED, NOT_SENT)) {
        var reply = replyOf(outcome);
        assertEquals(GRANTED, claims.claim(reply, "c1", NOON, UNTIL));
        claims.end(reply, "c1", outcome, NOON);
        var later = UNTIL.plusSeconds(60);
        assertEquals(GRANTED, claims.claim(reply, "c2", later, later.plus(LEASE)));
        assertEquals(
            new Claiming.InForce(later.plus(LEASE)),
            claims.claim(reply, "c3", later, later.plus(LEASE)));
        claims.end(reply, "c2", ACCEPTED, later);
        assertEquals(new Claiming.Ended("c2", ACCEPTED), claims.claim(reply, "c4", later, later));
      }
    }

    @Test
    void of_a_claim_that_has_not_the_right_any_more_change_nothing() {
      granted("c1", NOON);
      claims.end(REPLY, "c1", NOT_SENT, NOON);
      granted("c2", NOON);
      claims.end(REPLY, "c1", ACCEPTED, NOON);
      assertEquals(new Claiming.InForce(UNTIL), claim("c3", NOON));
    }

    @Test
    void of_what_nobody_claimed_change_nothing() {
      claims.end(REPLY, "c1", ACCEPTED, NOON);
      granted("c2", NOON);
    }

    @Test
    void are_final() {
      granted("c1", NOON);
      claims.end(REPLY, "c1", REFUSED, NOON);
      claims.end(REPLY, "c1", ACCEPTED, NOON);
      claims.end(REPLY, "c1", NOT_SENT, NOON);
      over("c1", REFUSED);
    }

    @Test
    void that_come_late_count_when_nobody_has_asked_since() {
      granted("c1", NOON);
      claims.end(REPLY, "c1", ACCEPTED, UNTIL.plusSeconds(1));
      over("c1", ACCEPTED);
    }

    @Test
    void that_come_late_end_the_doubt_of_their_own_claim() {
      for (var outcome : List.of(ACCEPTED, REFUSED)) {
        var reply = replyOf(outcome);
        assertEquals(GRANTED, claims.claim(reply, "c1", NOON, UNTIL));
        doubt(claims.claim(reply, "c2", UNTIL, UNTIL.plus(LEASE)));
        claims.end(reply, "c2", outcome, UNTIL);
        doubt(claims.claim(reply, "c2", UNTIL, UNTIL.plus(LEASE)));
        claims.end(reply, "c1", outcome, UNTIL.plusSeconds(1));
        assertEquals(
            new Claiming.Ended("c1", outcome), claims.claim(reply, "c3", UNTIL, UNTIL.plus(LEASE)));
      }
    }

    @Test
    void that_come_late_never_let_what_was_in_doubt_be_sent_again() {
      granted("c1", NOON);
      var doubt = doubt(claim("c2", UNTIL));
      for (var outcome : List.of(THROTTLED, NOT_SENT, AMBIGUOUS)) {
        claims.end(REPLY, "c1", outcome, UNTIL.plusSeconds(1));
        over("c1", doubt);
      }
    }
  }

  @Nested
  class Confirmations {
    private static final SendOutcome SHOWN = new SendOutcome.Accepted("m_2");

    @Test
    void end_a_claim_whatever_it_says_itself_later() {
      granted("c1", NOON);
      claims.confirm(REPLY, "m_2", NOON);
      over("c1", SHOWN);
      for (var outcome : List.of(REFUSED, NOT_SENT, THROTTLED, AMBIGUOUS)) {
        claims.end(REPLY, "c1", outcome, NOON);
        over("c1", SHOWN);
      }
    }

    @Test
    void know_better_than_an_outcome() {
      for (var outcome : List.of(REFUSED, NOT_SENT, THROTTLED, AMBIGUOUS)) {
        var reply = replyOf(outcome);
        assertEquals(GRANTED, claims.claim(reply, "c1", NOON, UNTIL));
        claims.end(reply, "c1", outcome, NOON);
        claims.confirm(reply, "m_2", NOON);
        assertEquals(
            new Claiming.Ended("c1", SHOWN), claims.claim(reply, "c2", UNTIL, UNTIL.plus(LEASE)));
      }
    }

    @Test
    void end_a_doubt() {
      granted("c1", NOON);
      doubt(claim("c2", UNTIL));
      claims.confirm(REPLY, "m_2", UNTIL);
      over("c1", SHOWN);
    }

    @Test
    void make_up_no_claim() {
      claims.confirm(REPLY, "m_2", NOON);
      granted("c1", NOON);
    }
  }
}
