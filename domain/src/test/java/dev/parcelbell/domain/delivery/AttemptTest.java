package dev.parcelbell.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptTest {
  private static final Instant NOON = Sample.NOON;
  private static final Attempt CLAIMED =
      Attempt.claimed(
          Sample.attempt(0, 1),
          new Address.Sms(Sample.PHONE),
          ReceiptStatus.DELIVERED,
          NOON,
          NOON.plus(Sample.LEASE));

  @Test
  void only_doubt_gives_way_to_knowledge() {
    var doubtful = CLAIMED.finish(Sample.IN_DOUBT, NOON);
    assertTrue(doubtful.isInDoubt());
    assertFalse(doubtful.isOpen());
    assertSame(doubtful, doubtful.finish(new SendOutcome.Ambiguous("again"), NOON.plusSeconds(1)));
    var known = doubtful.finish(Sample.ACCEPTED, NOON.plusSeconds(1));
    assertEquals(
        Optional.of(new Attempt.Finish(Sample.ACCEPTED, NOON.plusSeconds(1))), known.finish());
    assertSame(known, known.finish(Sample.REFUSED, NOON));
    assertSame(known, known.finish(Sample.IN_DOUBT, NOON));
  }

  @Test
  void receipts_are_kept_once_a_status_in_the_order_of_rank() {
    var attempt =
        CLAIMED
            .receive(Sample.told(ReceiptStatus.READ), NOON)
            .receive(Sample.told(ReceiptStatus.SENT), NOON)
            .receive(Sample.told(ReceiptStatus.READ), NOON);
    assertEquals(
        List.of(ReceiptStatus.SENT, ReceiptStatus.READ),
        attempt.receipts().stream().map(Tally::status).toList());
    assertEquals(List.of(1, 2), attempt.receipts().stream().map(Tally::count).toList());
  }

  @Test
  void a_success_outranks_a_failure_whichever_came_first() {
    var failure = Receipt.failure(Reason.BOUNCED, NOON, "NoEmail");
    var sent = CLAIMED.receive(failure, NOON).receive(Sample.told(ReceiptStatus.SENT), NOON);
    assertEquals(Optional.of(Reason.BOUNCED), sent.failure());
    var read = sent.receive(Sample.told(ReceiptStatus.READ), NOON);
    assertEquals(Optional.empty(), read.failure());
    assertTrue(read.isReached());
    assertFalse(sent.isReached());
    assertEquals(Optional.empty(), CLAIMED.failure());
  }

  @Test
  void a_receipt_with_the_providers_id_ends_a_doubt() {
    var doubtful = CLAIMED.finish(Sample.IN_DOUBT, NOON);
    var echo = Sample.told(ReceiptStatus.ACCEPTED).withProviderMessageId("m1");
    assertEquals(
        Optional.of(new Attempt.Finish(new SendOutcome.Accepted("m1"), NOON)),
        doubtful.receive(echo, NOON).finish());
    assertTrue(doubtful.receive(Sample.told(ReceiptStatus.ACCEPTED), NOON).isInDoubt());
    assertTrue(CLAIMED.receive(echo, NOON).isOpen());
  }

  @Test
  void of_a_message_that_the_provider_named_there_is_no_doubt() {
    var early = CLAIMED.receive(named("m1"), NOON);
    assertEquals(Optional.of("m1"), early.named());
    var end = early.finish(Sample.IN_DOUBT, NOON.plusSeconds(1));
    assertEquals(
        Optional.of(new Attempt.Finish(new SendOutcome.Accepted("m1"), NOON.plusSeconds(1))),
        end.finish());
    assertFalse(end.isInDoubt());
    assertSame(end, end.finish(Sample.REFUSED, NOON.plusSeconds(2)));
  }

  @Test
  void what_the_provider_answered_itself_counts_more_than_a_name() {
    var early = CLAIMED.receive(named("m1"), NOON);
    for (var outcome : List.of(Sample.ACCEPTED, Sample.REFUSED, Sample.NOT_SENT)) {
      var end = early.finish(outcome, NOON);
      assertEquals(Optional.of(new Attempt.Finish(outcome, NOON)), end.finish());
      assertEquals(Optional.empty(), end.named());
    }
  }

  @Test
  void of_several_names_the_same_one_is_kept_in_whatever_order_they_come() {
    var some = CLAIMED.receive(named("m1"), NOON).receive(told(), NOON).receive(named("m2"), NOON);
    var other = CLAIMED.receive(named("m2"), NOON).receive(named("m1"), NOON).receive(told(), NOON);
    assertEquals(Optional.of("m1"), some.named());
    assertEquals(some, other);
  }

  @Test
  void a_name_that_comes_after_the_answer_is_not_needed() {
    var sent = CLAIMED.finish(Sample.ACCEPTED, NOON).receive(named("m1"), NOON);
    assertEquals(Optional.empty(), sent.named());
    assertEquals(Optional.of(new Attempt.Finish(Sample.ACCEPTED, NOON)), sent.finish());
  }

  private static Receipt told() {
    return Sample.told(ReceiptStatus.ACCEPTED);
  }

  private static Receipt named(String id) {
    return told().withProviderMessageId(id);
  }

  @Test
  void where_acceptance_is_the_goal_it_is_reached_by_acceptance() {
    var modest =
        Attempt.claimed(
            CLAIMED.id(), CLAIMED.to(), ReceiptStatus.ACCEPTED, NOON, CLAIMED.leaseUntil());
    assertFalse(modest.isReached());
    assertTrue(modest.finish(Sample.ACCEPTED, NOON).isReached());
    assertFalse(modest.finish(Sample.REFUSED, NOON).isReached());
    assertFalse(CLAIMED.finish(Sample.ACCEPTED, NOON).isReached());
  }
}
