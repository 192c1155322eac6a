package dev.parcelbell.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryTest {
  private static final Instant NOON = Sample.NOON;

  @Test
  void entries_are_told_in_the_order_in_which_they_came() {
    var history =
        History.EMPTY.add(NOON, HistoryEvent.CREATED, "").add(NOON, HistoryEvent.HOP_CLAIMED, "x");
    assertEquals(
        List.of(
            new History.Entry(NOON, HistoryEvent.CREATED, "", 1),
            new History.Entry(NOON, HistoryEvent.HOP_CLAIMED, "x", 1)),
        history.entries());
  }

  @Test
  void a_receipt_that_repeats_counts_up() {
    var history =
        History.EMPTY
            .add(NOON, HistoryEvent.RECEIPT, "SMS SENT")
            .add(NOON, HistoryEvent.RECEIPT, "SMS DELIVERED")
            .add(NOON.plusSeconds(1), HistoryEvent.RECEIPT, "SMS SENT");
    assertEquals(
        List.of(
            new History.Entry(NOON, HistoryEvent.RECEIPT, "SMS SENT", 2),
            new History.Entry(NOON, HistoryEvent.RECEIPT, "SMS DELIVERED", 1)),
        history.entries());
  }

  @Test
  void nothing_else_that_repeats_counts_up() {
    var history =
        History.EMPTY
            .add(NOON, HistoryEvent.HOP_CLAIMED, "SMS")
            .add(NOON, HistoryEvent.HOP_CLAIMED, "SMS");
    assertEquals(2, history.entries().size());
  }

  @Test
  void a_full_story_counts_what_it_cannot_take() {
    var history = History.EMPTY;
    for (int i = 0; i < 199; i++) {
      history = history.add(NOON, HistoryEvent.HOP_CLAIMED, "" + i);
    }
    assertEquals(HistoryEvent.HOP_CLAIMED, history.entries().getLast().event());
    history = history.add(NOON, HistoryEvent.DELIVERED, "a").add(NOON, HistoryEvent.PARKED, "b");
    assertEquals(200, history.entries().size());
    assertEquals(new History.Entry(NOON, HistoryEvent.MORE, "", 2), history.entries().getLast());
    assertEquals("198", history.entries().get(198).detail());
  }

  @Test
  void a_full_story_still_counts_receipts_that_repeat() {
    var history = History.EMPTY.add(NOON, HistoryEvent.RECEIPT, "SMS SENT");
    for (int i = 0; i < 300; i++) {
      history = history.add(NOON, HistoryEvent.HOP_CLAIMED, "" + i);
    }
    history = history.add(NOON, HistoryEvent.RECEIPT, "SMS SENT");
    assertEquals(2, history.entries().getFirst().count());
  }
}
