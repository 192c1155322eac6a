package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.ACCEPTED;
import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.NOT_SENT;
import static dev.parcelbell.domain.delivery.Sample.RETRY;
import static dev.parcelbell.domain.delivery.Sample.attempt;
import static dev.parcelbell.domain.delivery.Sample.claimed;
import static dev.parcelbell.domain.delivery.Sample.events;
import static dev.parcelbell.domain.delivery.Sample.open;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.told;
import static dev.parcelbell.domain.delivery.Sample.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The ends of a delivery, and being taken out for a while. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndsTest {
  private static final SendOutcome THROTTLED = new SendOutcome.Throttled(RETRY);

  private final Delivery.Running begun = open(Mode.FALLBACK, Channel.SMS, Channel.EMAIL);
  private final Delivery.Running claimed = claimed(begun, NOON);

  @Test
  void without_a_hop_there_is_nobody_who_may_be_told() {
    var delivery =
        Delivery.open(
            Sample.assignment(Mode.FALLBACK, ParcelStatus.AT_DEPOT, Optional.empty()), List.of());
    assertEquals(NOON, assertInstanceOf(Delivery.Suppressed.class, delivery).at());
    assertEquals("NO_CHANNEL", delivery.progress().history().entries().getLast().detail());
  }

  @Test
  void a_silent_update_has_a_delivery_that_says_why() {
    var delivery =
        Delivery.silent(
            Sample.assignment(Mode.FALLBACK, ParcelStatus.AT_DEPOT, Optional.empty()),
            Reason.NOT_NEWS);
    assertEquals(NOON, delivery.at());
    assertEquals(List.of(HistoryEvent.CREATED, HistoryEvent.SUPPRESSED), events(delivery));
    assertEquals("NOT_NEWS", delivery.progress().history().entries().getLast().detail());
  }

  @Test
  void a_superseded_effort_claims_nothing_more_but_keeps_what_is_claimed() {
    var over = claimed.supersede(NOON.plusSeconds(1));
    assertEquals(NOON.plusSeconds(1), over.at());
    assertEquals(new HopState.Claimed(), state(over, 0));
    assertEquals(new HopState.Cancelled(Reason.SUPERSEDED), state(over, 1));
    assertEquals(new HopState.Cancelled(Reason.SUPERSEDED), state(begun.supersede(NOON), 0));
    assertEquals(HistoryEvent.SUPERSEDED, events(over).getLast());
  }

  @Test
  void a_cancelled_effort_claims_nothing_more() {
    var over = claimed.cancel(NOON.plusSeconds(1));
    assertEquals(NOON.plusSeconds(1), over.at());
    assertEquals(new HopState.Claimed(), state(over, 0));
    assertEquals(new HopState.Cancelled(Reason.CANCELLED), state(over, 1));
    assertEquals(HistoryEvent.CANCELLED, events(over).getLast());
  }

  @Test
  void the_kind_and_the_moment_of_an_end_never_change() {
    List<Delivery.Ended> ends =
        List.of(
            claimed.supersede(NOON),
            claimed.cancel(NOON),
            new Delivery.Exhausted(claimed.progress(), NOON),
            new Delivery.Delivered(claimed.progress(), NOON),
            new Delivery.Suppressed(claimed.progress(), NOON));
    for (var end : ends) {
      var later = NOON.plusSeconds(9);
      var reported = end.report(attempt(0, 1), ACCEPTED, later, RETRY);
      assertSame(end.getClass(), reported.getClass());
      assertEquals(NOON, ((Delivery.Ended) reported).at());
      assertEquals(new HopState.Awaiting(), state(reported, 0));
      var received = reported.receive(attempt(0, 1), told(ReceiptStatus.READ), later);
      assertSame(end.getClass(), received.getClass());
      assertEquals(NOON, ((Delivery.Ended) received).at());
      assertEquals(List.of(Channel.SMS), received.progress().deliveredOn());
    }
  }

  @Test
  void after_the_end_nothing_is_tried_again_for_the_reason_that_ended_it() {
    assertAfterwards(new HopState.Cancelled(Reason.CANCELLED), claimed.cancel(NOON));
    assertAfterwards(new HopState.Cancelled(Reason.SUPERSEDED), claimed.supersede(NOON));
    var delivered =
        claimed(tried(begun, NOON, ACCEPTED), NOON.plus(Sample.WAIT))
            .receive(attempt(0, 1), told(ReceiptStatus.READ), NOON.plus(Sample.WAIT));
    assertInstanceOf(Delivery.Delivered.class, delivered);
    for (var outcome : List.of(NOT_SENT, THROTTLED)) {
      var over = delivered.report(attempt(1, 1), outcome, NOON.plus(Sample.WAIT), RETRY);
      assertEquals(new HopState.Cancelled(Reason.ALREADY_DELIVERED), state(over, 1));
    }
  }

  @Test
  void where_nothing_else_ended_it_what_was_not_sent_in_time_has_failed_for_that() {
    List<Delivery.Ended> ends =
        List.of(
            new Delivery.Exhausted(claimed.progress(), NOON),
            new Delivery.Suppressed(claimed.progress(), NOON));
    for (var end : ends) {
      var unsent = end.report(attempt(0, 1), NOT_SENT, NOON, RETRY);
      assertEquals(new HopState.Failed(Reason.NOT_SENT), state(unsent, 0));
      var throttled = end.report(attempt(0, 1), THROTTLED, NOON, RETRY);
      assertEquals(new HopState.Failed(Reason.THROTTLED), state(throttled, 0));
    }
  }

  private static void assertAfterwards(HopState expected, Delivery.Ended end) {
    for (var outcome : List.of(NOT_SENT, THROTTLED)) {
      assertEquals(expected, state(end.report(attempt(0, 1), outcome, NOON, RETRY), 0));
    }
  }

  @Test
  void a_parked_effort_stays_where_it_is_until_somebody_resumes_it() {
    var parked = begun.park("POISON", NOON.plusSeconds(1));
    assertEquals("POISON", parked.reason());
    assertEquals(NOON.plusSeconds(1), parked.at());
    assertEquals(new HopState.Due(NOON), state(parked, 0));
    assertEquals("POISON", parked.progress().history().entries().getLast().detail());
    var resumed = parked.resume(NOON.plusSeconds(2));
    assertEquals(2, resumed.progress().ticket().number());
    assertEquals(HistoryEvent.RESUMED, events(resumed).getLast());
    assertEquals(new HopState.Due(NOON), state(resumed, 0));
  }

  @Test
  void a_running_effort_goes_on_with_a_new_ticket_when_somebody_asks() {
    var resumed = claimed.resume(NOON.plusSeconds(2));
    assertEquals(2, resumed.progress().ticket().number());
    assertEquals(HistoryEvent.RESUMED, events(resumed).getLast());
    assertEquals(claimed.progress().hops(), resumed.progress().hops());
  }

  @Test
  void a_parked_effort_hears_outcomes_and_receipts() {
    var parked = claimed.park("POISON", NOON);
    var sent = parked.report(attempt(0, 1), ACCEPTED, NOON.plusSeconds(1), RETRY);
    var still = assertInstanceOf(Delivery.Parked.class, sent);
    assertEquals("POISON", still.reason());
    assertEquals(NOON, still.at());
    assertEquals(new HopState.Awaiting(), state(sent, 0));
    assertInstanceOf(
        Delivery.Parked.class, sent.receive(attempt(0, 1), told(ReceiptStatus.SENT), NOON));
    assertInstanceOf(
        Delivery.Delivered.class, sent.receive(attempt(0, 1), told(ReceiptStatus.READ), NOON));
  }

  @Test
  void a_delivery_remembers_its_tickets() {
    var seen = begun.ticketSeen(4, "handle");
    assertEquals(4, seen.progress().ticket().receives());
    assertEquals(Optional.of("handle"), seen.progress().ticket().handle());
    assertTrue(seen.warned().progress().ticket().lastChance());
    assertEquals(seen, seen.warned().excused());
    assertEquals(2, seen.woken().progress().ticket().number());
    var swept = seen.swept(NOON).progress().ticket();
    assertEquals(2, swept.number());
    assertEquals(Optional.of(NOON), swept.sweepNotBefore());
    assertEquals(begun.progress().hops(), seen.swept(NOON).progress().hops());
  }

  @Test
  void when_something_is_sent_it_is_due_no_more_than_it_has_to_be() {
    var sent = (Delivery.Running) tried(begun, NOON, ACCEPTED);
    assertEquals(NOON.plus(Sample.WAIT), sent.dueAt());
    assertEquals(NOON, sent.progress().updatedAt());
  }
}
