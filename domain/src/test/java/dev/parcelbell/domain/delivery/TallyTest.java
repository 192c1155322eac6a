package dev.parcelbell.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TallyTest {
  private static final Instant NOON = Sample.NOON;

  @Test
  void the_earliest_receipt_is_told_in_whatever_order_they_came() {
    var early = Receipt.success(ReceiptStatus.SENT, NOON, "b");
    var late = Receipt.success(ReceiptStatus.SENT, NOON.plusSeconds(1), "a");
    var expected = new Tally(ReceiptStatus.SENT, NOON, Optional.empty(), "b", 2);
    assertEquals(expected, Tally.first(early).and(late));
    assertEquals(expected, Tally.first(late).and(early));
  }

  @Test
  void at_the_same_moment_detail_and_reason_decide() {
    var blocked = Receipt.failure(Reason.BLOCKED, NOON, "a");
    var bounced = Receipt.failure(Reason.BOUNCED, NOON, "a");
    var other = Receipt.failure(Reason.BLOCKED, NOON, "b");
    assertEquals(Tally.first(blocked).and(bounced), Tally.first(bounced).and(blocked));
    assertEquals(Optional.of(Reason.BOUNCED), Tally.first(blocked).and(bounced).failure());
    assertEquals("a", Tally.first(other).and(blocked).detail());
    assertEquals("a", Tally.first(blocked).and(other).detail());
  }
}
