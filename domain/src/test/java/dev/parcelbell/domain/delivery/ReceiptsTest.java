package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.ACCEPTED;
import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.REFUSED;
import static dev.parcelbell.domain.delivery.Sample.RETRY;
import static dev.parcelbell.domain.delivery.Sample.WAIT;
import static dev.parcelbell.domain.delivery.Sample.attempt;
import static dev.parcelbell.domain.delivery.Sample.claimed;
import static dev.parcelbell.domain.delivery.Sample.open;
import static dev.parcelbell.domain.delivery.Sample.rested;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.told;
import static dev.parcelbell.domain.delivery.Sample.tried;
import static dev.parcelbell.domain.delivery.Sample.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Receipts may come early, late, repeated, or never. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptsTest {
  private static final Receipt BOUNCE = Receipt.failure(Reason.BOUNCED, NOON, "NoEmail");

  private final Delivery.Running begun = open(Mode.FALLBACK, Channel.EMAIL, Channel.SMS);

  @Test
  void a_success_before_the_outcome_ends_it_and_the_outcome_only_completes_the_story() {
    var early = claimed(begun, NOON).receive(attempt(0, 1), told(ReceiptStatus.DELIVERED), NOON);
    assertInstanceOf(Delivery.Delivered.class, early);
    var told = early.report(attempt(0, 1), ACCEPTED, NOON.plusSeconds(1), RETRY);
    assertInstanceOf(Delivery.Delivered.class, told);
    assertEquals(new HopState.Succeeded(), state(told, 0));
    assertFalse(told.progress().attempt(attempt(0, 1)).orElseThrow().isOpen());
  }

  @Test
  void a_failure_before_the_outcome_waits_for_it() {
    var early = claimed(begun, NOON).receive(attempt(0, 1), BOUNCE, NOON);
    assertEquals(new HopState.Claimed(), state(early, 0));
    var sent = early.report(attempt(0, 1), ACCEPTED, NOON.plusSeconds(1), RETRY);
    assertEquals(NOON.plusSeconds(1), ((Delivery.Running) sent).dueAt());
    assertEquals(1, wanted(sent, Sample.at(NOON.plusSeconds(1))).hop());
  }

  @Test
  void a_failure_makes_the_next_hop_due_now() {
    var bounced = tried(begun, NOON, ACCEPTED).receive(attempt(0, 1), BOUNCE, NOON.plusSeconds(9));
    assertEquals(new HopState.Awaiting(), state(bounced, 0));
    assertEquals(NOON.plusSeconds(9), ((Delivery.Running) bounced).dueAt());
    var next = wanted(bounced, Sample.at(NOON.plusSeconds(9)));
    assertEquals(1, next.hop());
    assertEquals(new HopState.Failed(Reason.BOUNCED), state(next.delivery(), 0));
  }

  @Test
  void a_success_after_a_failure_wins_if_nothing_was_decided_in_between() {
    var done =
        tried(begun, NOON, ACCEPTED)
            .receive(attempt(0, 1), BOUNCE, NOON)
            .receive(attempt(0, 1), told(ReceiptStatus.DELIVERED), NOON);
    assertInstanceOf(Delivery.Delivered.class, done);
  }

  @Test
  void a_repeat_only_counts() {
    var sent = tried(begun, NOON, ACCEPTED);
    for (int i = 0; i < 50; i++) {
      sent = sent.receive(attempt(0, 1), told(ReceiptStatus.SENT), NOON);
    }
    var tallies = sent.progress().attempt(attempt(0, 1)).orElseThrow().receipts();
    assertEquals(List.of(50), tallies.stream().map(Tally::count).toList());
    var entry = sent.progress().history().entries().getLast();
    assertEquals(new History.Entry(NOON, HistoryEvent.RECEIPT, "EMAIL SENT told", 50), entry);
    assertEquals(new HopState.Awaiting(), state(sent, 0));
  }

  @Test
  void after_the_end_a_success_adds_where_else_it_arrived() {
    var second = tried(tried(begun, NOON, ACCEPTED), NOON.plus(WAIT), ACCEPTED);
    var done = second.receive(attempt(1, 1), told(ReceiptStatus.DELIVERED), NOON.plus(WAIT));
    assertEquals(List.of(Channel.SMS), done.progress().deliveredOn());
    var late = done.receive(attempt(0, 1), told(ReceiptStatus.READ), NOON.plus(WAIT));
    assertInstanceOf(Delivery.Delivered.class, late);
    assertEquals(List.of(Channel.EMAIL, Channel.SMS), late.progress().deliveredOn());
    assertEquals(new HopState.Succeeded(), state(late, 0));
  }

  @Test
  void a_late_success_does_not_undo_an_exhausted_effort() {
    var over = rested(tried(tried(begun, NOON, REFUSED), NOON, ACCEPTED), NOON.plus(WAIT));
    var exhausted = assertInstanceOf(Delivery.Exhausted.class, over);
    var late = over.receive(attempt(1, 1), told(ReceiptStatus.DELIVERED), NOON.plus(WAIT));
    assertEquals(exhausted.at(), assertInstanceOf(Delivery.Exhausted.class, late).at());
    assertEquals(List.of(Channel.SMS), late.progress().deliveredOn());
  }

  @Test
  void an_attempt_that_was_never_made_is_not_known() {
    var sent = tried(begun, NOON, ACCEPTED).progress();
    assertEquals(Optional.empty(), sent.attempt(attempt(0, 2)));
    assertEquals(Optional.empty(), sent.attempt(attempt(1, 1)));
    assertEquals(Optional.empty(), sent.attempt(attempt(2, 1)));
    assertEquals(Optional.empty(), sent.attempt(attempt(7, 1)));
  }
}
