package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.ACCEPTED;
import static dev.parcelbell.domain.delivery.Sample.IN_DOUBT;
import static dev.parcelbell.domain.delivery.Sample.LEASE;
import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.NOT_SENT;
import static dev.parcelbell.domain.delivery.Sample.REFUSED;
import static dev.parcelbell.domain.delivery.Sample.RETRY;
import static dev.parcelbell.domain.delivery.Sample.WAIT;
import static dev.parcelbell.domain.delivery.Sample.attempt;
import static dev.parcelbell.domain.delivery.Sample.claimed;
import static dev.parcelbell.domain.delivery.Sample.events;
import static dev.parcelbell.domain.delivery.Sample.open;
import static dev.parcelbell.domain.delivery.Sample.rested;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.told;
import static dev.parcelbell.domain.delivery.Sample.tried;
import static dev.parcelbell.domain.delivery.Sample.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What may have gone out is never sent again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoubtTest {
  private static final Receipt ECHO = told(ReceiptStatus.ACCEPTED).withProviderMessageId("mid");

  private final Delivery.Running begun = open(Mode.FALLBACK, Channel.SMS, Channel.EMAIL);

  @Test
  void a_message_in_doubt_is_waited_for_and_then_the_next_hop_goes_out() {
    var doubtful = tried(begun, NOON, IN_DOUBT);
    assertEquals(new HopState.Awaiting(), state(doubtful, 0));
    assertEquals("SMS time-out", doubtful.progress().history().entries().getLast().detail());
    assertEquals(doubtful, rested(doubtful, NOON.plus(WAIT).minusMillis(1)));
    var next = wanted(doubtful, Sample.at(NOON.plus(WAIT)));
    assertEquals(1, next.hop());
    assertEquals(new HopState.Failed(Reason.AMBIGUOUS), state(next.delivery(), 0));
  }

  @Test
  void a_lease_that_ran_out_without_a_word_is_a_doubt() {
    var claimed = claimed(begun, NOON);
    var silent = rested(claimed, NOON.plus(LEASE));
    assertEquals(new HopState.Awaiting(), state(silent, 0));
    assertTrue(silent.progress().attempt(attempt(0, 1)).orElseThrow().isInDoubt());
    var entry = silent.progress().history().entries().getLast();
    assertEquals(HistoryEvent.HOP_AMBIGUOUS, entry.event());
    assertEquals("SMS LEASE_EXPIRED", entry.detail());
    assertEquals(NOON.plus(WAIT), ((Delivery.Running) silent).dueAt());
  }

  /** An echo is often faster than the answer of the call, and a worker may die in between. */
  @Test
  void a_message_that_was_named_in_time_was_taken_when_the_lease_runs_out() {
    var named = claimed(begun, NOON).receive(attempt(0, 1), ECHO, NOON.plusSeconds(1));
    assertEquals(new HopState.Claimed(), state(named, 0));
    var silent = rested(named, NOON.plus(LEASE));
    assertEquals(new HopState.Awaiting(), state(silent, 0));
    assertEquals(Optional.of(new SendOutcome.Accepted("mid")), outcome(silent));
    var entry = silent.progress().history().entries().getLast();
    assertEquals(HistoryEvent.HOP_ACCEPTED, entry.event());
    assertEquals("SMS LEASE_EXPIRED", entry.detail());

    var next = wanted(silent, Sample.at(NOON.plus(WAIT)));
    assertEquals(new HopState.Failed(Reason.NO_RECEIPT), state(next.delivery(), 0));
  }

  @Test
  void a_message_that_was_named_in_time_was_taken_whatever_the_worker_saw() {
    var named = claimed(begun, NOON).receive(attempt(0, 1), ECHO, NOON.plusSeconds(1));
    var told = named.report(attempt(0, 1), IN_DOUBT, NOON.plusSeconds(2), RETRY);
    assertEquals(new HopState.Awaiting(), state(told, 0));
    assertEquals(Optional.of(new SendOutcome.Accepted("mid")), outcome(told));
    assertEquals(HistoryEvent.HOP_ACCEPTED, events(told).getLast());
  }

  @Test
  void a_bounce_that_comes_before_the_lease_runs_out_fails_the_hop_at_its_end() {
    var bounce = Receipt.failure(Reason.BOUNCED, NOON, "test").withProviderMessageId("mid");
    var named = claimed(begun, NOON).receive(attempt(0, 1), bounce, NOON.plusSeconds(1));
    var next = wanted(named, Sample.at(NOON.plus(LEASE)));
    assertEquals(1, next.hop());
    assertEquals(new HopState.Failed(Reason.BOUNCED), state(next.delivery(), 0));
    assertEquals(Optional.of(new SendOutcome.Accepted("mid")), outcome(next.delivery()));
  }

  private static Optional<SendOutcome> outcome(Delivery delivery) {
    return delivery
        .progress()
        .attempt(attempt(0, 1))
        .flatMap(Attempt::finish)
        .map(Attempt.Finish::outcome);
  }

  @Test
  void a_late_outcome_replaces_the_doubt() {
    var silent = rested(claimed(begun, NOON), NOON.plus(LEASE));
    var late = NOON.plus(LEASE).plusSeconds(1);
    var accepted = silent.report(attempt(0, 1), ACCEPTED, late, RETRY);
    assertEquals(new HopState.Awaiting(), state(accepted, 0));
    assertFalse(accepted.progress().attempt(attempt(0, 1)).orElseThrow().isInDoubt());
    assertEquals(HistoryEvent.HOP_ACCEPTED, events(accepted).getLast());
    var refused = silent.report(attempt(0, 1), REFUSED, late, RETRY);
    assertEquals(new HopState.Failed(Reason.REFUSED), state(refused, 0));
    assertEquals(new HopState.Due(late), state(refused, 1));
    var unsent = silent.report(attempt(0, 1), NOT_SENT, late, RETRY);
    assertEquals(new HopState.Due(late.plus(RETRY)), state(unsent, 0));
  }

  @Test
  void an_outcome_told_twice_changes_nothing() {
    var sent = tried(begun, NOON, ACCEPTED);
    assertEquals(sent, sent.report(attempt(0, 1), ACCEPTED, NOON.plusSeconds(1), RETRY));
    assertEquals(sent, sent.report(attempt(0, 1), REFUSED, NOON.plusSeconds(1), RETRY));
  }

  @Test
  void an_outcome_after_the_hop_was_given_up_is_only_noted_on_its_attempt() {
    var next = claimed(tried(begun, NOON, IN_DOUBT), NOON.plus(WAIT));
    var told = next.report(attempt(0, 1), REFUSED, NOON.plus(WAIT).plusSeconds(1), RETRY);
    assertEquals(new HopState.Failed(Reason.AMBIGUOUS), state(told, 0));
    assertEquals(new HopState.Claimed(), state(told, 1));
    assertEquals(Optional.of(REFUSED), outcome(told));
  }

  @Test
  void an_outcome_of_an_older_attempt_does_not_speak_of_the_hop() {
    var again = claimed(tried(begun, NOON, NOT_SENT), NOON.plus(RETRY));
    assertEquals(again, again.report(attempt(0, 1), REFUSED, NOON.plus(RETRY), RETRY));
    assertEquals(new HopState.Claimed(), state(again, 0));
  }

  @Test
  void a_receipt_of_success_ends_a_doubt_for_good() {
    var done =
        tried(begun, NOON, IN_DOUBT)
            .receive(attempt(0, 1), told(ReceiptStatus.DELIVERED), NOON.plusSeconds(9));
    assertInstanceOf(Delivery.Delivered.class, done);
  }
}
