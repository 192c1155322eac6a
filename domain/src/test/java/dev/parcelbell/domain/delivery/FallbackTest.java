package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.ACCEPTED;
import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.REFUSED;
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

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.HopState.Failed;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** One hop after the other, until one succeeds. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FallbackTest {
  private final Delivery.Running begun = open(Mode.FALLBACK, Channel.SMS, Channel.EMAIL);

  @Test
  void the_first_hop_is_due_at_once_and_the_others_wait_their_turn() {
    assertEquals(new HopState.Due(NOON), state(begun, 0));
    assertEquals(new HopState.Planned(), state(begun, 1));
    assertEquals(NOON, begun.dueAt());
    assertEquals(List.of(HistoryEvent.CREATED), events(begun));
    assertEquals(Sample.ID, begun.id());
  }

  @Test
  void a_claim_gives_the_right_to_one_attempt_until_the_lease_ends() {
    var wanted = wanted(begun, Sample.at(NOON));
    assertEquals(0, wanted.hop());
    assertEquals(new Address.Sms(Sample.PHONE), wanted.to());
    assertFalse(wanted.template());
    assertEquals(ReceiptStatus.DELIVERED, wanted.goal());
    var claimed = claimed(begun, NOON);
    assertEquals(new HopState.Claimed(), state(claimed, 0));
    assertEquals(NOON.plus(Sample.LEASE), claimed.dueAt());
    assertEquals(Optional.of(NOON.plus(WAIT)), claimed.progress().hops().getFirst().deadline());
    assertEquals(HistoryEvent.HOP_CLAIMED, events(claimed).getLast());
    assertEquals(
        Optional.of(attempt(0, 1)), claimed.progress().attempt(attempt(0, 1)).map(Attempt::id));
  }

  @Test
  void while_it_is_claimed_nothing_else_is() {
    assertEquals(claimed(begun, NOON), rested(claimed(begun, NOON), NOON.plusSeconds(29)));
  }

  @Test
  void an_accepted_message_is_waited_for_until_its_deadline() {
    var sent = tried(begun, NOON, ACCEPTED);
    assertEquals(new HopState.Awaiting(), state(sent, 0));
    assertEquals(NOON.plus(WAIT), ((Delivery.Running) sent).dueAt());
    assertEquals(sent, rested(sent, NOON.plus(WAIT).minusMillis(1)));
    assertEquals(1, wanted(sent, Sample.at(NOON.plus(WAIT))).hop());
  }

  @Test
  void without_a_receipt_the_next_hop_goes_out_and_the_story_says_why() {
    var next = claimed(tried(begun, NOON, ACCEPTED), NOON.plus(WAIT));
    assertEquals(new Failed(Reason.NO_RECEIPT), state(next, 0));
    assertEquals(new HopState.Claimed(), state(next, 1));
    assertTrue(events(next).contains(HistoryEvent.HOP_FAILED));
    assertEquals("SMS NO_RECEIPT", next.progress().history().entries().get(3).detail());
  }

  @Test
  void a_refusal_makes_the_next_hop_due_now() {
    var refused = tried(begun, NOON.plusSeconds(5), REFUSED);
    assertEquals(new Failed(Reason.REFUSED), state(refused, 0));
    assertEquals(new HopState.Due(NOON.plusSeconds(5)), state(refused, 1));
    assertEquals(NOON.plusSeconds(5), ((Delivery.Running) refused).dueAt());
    var entry = refused.progress().history().entries().getLast();
    assertEquals(HistoryEvent.HOP_REFUSED, entry.event());
    assertEquals("SMS REFUSED code", entry.detail());
  }

  @Test
  void a_success_ends_it_at_once_and_the_rest_is_not_needed() {
    var done =
        tried(begun, NOON, ACCEPTED)
            .receive(attempt(0, 1), told(ReceiptStatus.DELIVERED), NOON.plusSeconds(9));
    var delivered = assertInstanceOf(Delivery.Delivered.class, done);
    assertEquals(NOON.plusSeconds(9), delivered.at());
    assertEquals(new HopState.Succeeded(), state(done, 0));
    assertEquals(new HopState.Cancelled(Reason.ALREADY_DELIVERED), state(done, 1));
    assertEquals(List.of(Channel.SMS), done.progress().deliveredOn());
    assertEquals(HistoryEvent.DELIVERED, events(done).getLast());
  }

  @Test
  void a_receipt_below_the_goal_ends_nothing() {
    var sent = tried(begun, NOON, ACCEPTED).receive(attempt(0, 1), told(ReceiptStatus.SENT), NOON);
    assertInstanceOf(Delivery.Running.class, sent);
    assertEquals(new HopState.Awaiting(), state(sent, 0));
    assertEquals(List.of(), sent.progress().deliveredOn());
  }

  @Test
  void when_every_hop_has_failed_it_is_exhausted() {
    var over = tried(tried(begun, NOON, REFUSED), NOON.plusSeconds(1), REFUSED);
    assertEquals(NOON.plusSeconds(1), assertInstanceOf(Delivery.Exhausted.class, over).at());
    assertEquals(new Failed(Reason.REFUSED), state(over, 1));
    assertEquals(HistoryEvent.EXHAUSTED, events(over).getLast());
  }

  @Test
  void a_hop_whose_success_comes_after_its_deadline_still_ends_it() {
    var second = tried(tried(begun, NOON, ACCEPTED), NOON.plus(WAIT), ACCEPTED);
    var late = NOON.plus(WAIT).plusSeconds(1);
    var done = second.receive(attempt(0, 1), told(ReceiptStatus.READ), late);
    assertInstanceOf(Delivery.Delivered.class, done);
    assertEquals(new HopState.Succeeded(), state(done, 0));
    assertEquals(List.of(Channel.SMS), done.progress().deliveredOn());
  }
}
