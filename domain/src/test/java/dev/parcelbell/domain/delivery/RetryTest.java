package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.NOT_SENT;
import static dev.parcelbell.domain.delivery.Sample.RETRY;
import static dev.parcelbell.domain.delivery.Sample.WAIT;
import static dev.parcelbell.domain.delivery.Sample.open;
import static dev.parcelbell.domain.delivery.Sample.rested;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.tried;
import static dev.parcelbell.domain.delivery.Sample.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What certainly was not sent is tried again until the deadline. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RetryTest {
  private final Delivery.Running begun = open(Mode.FALLBACK, Channel.SMS, Channel.EMAIL);

  @Test
  void what_was_not_sent_is_due_again_after_the_pause() {
    var failed = tried(begun, NOON, NOT_SENT);
    assertEquals(new HopState.Due(NOON.plus(RETRY)), state(failed, 0));
    var entry = failed.progress().history().entries().getLast();
    assertEquals(HistoryEvent.HOP_NOT_SENT, entry.event());
    assertEquals("SMS connection refused", entry.detail());
    assertEquals(failed, rested(failed, NOON.plus(RETRY).minusMillis(1)));
    assertEquals(0, wanted(failed, Sample.at(NOON.plus(RETRY))).hop());
  }

  @Test
  void a_provider_that_asks_for_a_longer_pause_gets_it() {
    var throttled = tried(begun, NOON, throttled(60));
    assertEquals(new HopState.Due(NOON.plusSeconds(60)), state(throttled, 0));
    var entry = throttled.progress().history().entries().getLast();
    assertEquals(HistoryEvent.HOP_THROTTLED, entry.event());
    assertEquals("SMS PT1M", entry.detail());
  }

  @Test
  void a_provider_that_asks_for_a_shorter_pause_gets_the_usual_one() {
    assertEquals(new HopState.Due(NOON.plus(RETRY)), state(tried(begun, NOON, throttled(1)), 0));
  }

  @Test
  void a_second_attempt_keeps_the_deadline_of_the_first() {
    var again = Sample.claimed(tried(begun, NOON, NOT_SENT), NOON.plus(RETRY));
    var hop = again.progress().hops().getFirst();
    assertEquals(Optional.of(NOON.plus(WAIT)), hop.deadline());
    assertEquals(
        List.of(Sample.attempt(0, 1), Sample.attempt(0, 2)),
        hop.attempts().stream().map(Attempt::id).toList());
  }

  @Test
  void a_pause_up_to_the_deadline_is_waited_for_and_a_longer_one_is_not() {
    var wait = throttled(WAIT.toSeconds());
    assertEquals(new HopState.Due(NOON.plus(WAIT)), state(tried(begun, NOON, wait), 0));
    var longer = tried(begun, NOON, throttled(WAIT.toSeconds() + 1));
    assertEquals(new HopState.Failed(Reason.THROTTLED), state(longer, 0));
    assertEquals(new HopState.Due(NOON), state(longer, 1));
    var unreachable = begunTried(NOON, NOT_SENT, WAIT.plusSeconds(1));
    assertEquals(new HopState.Failed(Reason.NOT_SENT), state(unreachable, 0));
  }

  @Test
  void a_turn_that_comes_with_the_deadline_comes_too_late() {
    var throttled = tried(begun, NOON, throttled(WAIT.toSeconds()));
    var next = wanted(throttled, Sample.at(NOON.plus(WAIT)));
    assertEquals(1, next.hop());
    assertEquals(new HopState.Failed(Reason.THROTTLED), state(next.delivery(), 0));
    assertEquals(HistoryEvent.HOP_FAILED, Sample.events(next.delivery()).getLast());
    var unreachable = tried(begun, NOON, NOT_SENT);
    var other = wanted(unreachable, Sample.at(NOON.plus(WAIT).plusSeconds(1)));
    assertEquals(new HopState.Failed(Reason.NOT_SENT), state(other.delivery(), 0));
  }

  @Test
  void a_hop_is_tried_at_most_a_hundred_times() {
    var plan =
        new HopPlan(Channel.SMS, Optional.empty(), ReceiptStatus.DELIVERED, Duration.ofDays(7));
    var delivery =
        Delivery.open(
            Sample.assignment(Mode.FALLBACK, ParcelStatus.AT_DEPOT, Optional.empty()),
            List.of(plan));
    for (int i = 0; i < 99; i++) {
      delivery = tried(delivery, NOON.plusSeconds(10L * i), NOT_SENT);
      assertInstanceOf(HopState.Due.class, state(delivery, 0));
    }
    delivery = tried(delivery, NOON.plusSeconds(990), NOT_SENT);
    assertEquals(new HopState.Failed(Reason.NOT_SENT), state(delivery, 0));
    assertEquals(100, delivery.progress().hops().getFirst().attempts().size());
  }

  private Delivery begunTried(Instant now, SendOutcome outcome, Duration retryIn) {
    return Sample.claimed(begun, now).report(Sample.attempt(0, 1), outcome, now, retryIn);
  }

  private static SendOutcome throttled(long seconds) {
    return new SendOutcome.Throttled(Duration.ofSeconds(seconds));
  }
}
