package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptStatusTest {
  @Test
  void success_outranks_failure_and_reading_outranks_everything() {
    assertEquals(
        List.of(
            ReceiptStatus.ACCEPTED,
            ReceiptStatus.SENT,
            ReceiptStatus.FAILED,
            ReceiptStatus.DELIVERED,
            ReceiptStatus.READ),
        List.of(ReceiptStatus.values()).stream().sorted().toList());
  }

  @Test
  void a_goal_is_reached_by_itself_and_by_what_is_higher() {
    assertTrue(ReceiptStatus.DELIVERED.reaches(ReceiptStatus.DELIVERED));
    assertTrue(ReceiptStatus.READ.reaches(ReceiptStatus.DELIVERED));
    assertFalse(ReceiptStatus.SENT.reaches(ReceiptStatus.DELIVERED));
  }

  @Test
  void a_failure_reaches_nothing() {
    for (var goal : ReceiptStatus.values()) {
      assertFalse(ReceiptStatus.FAILED.reaches(goal), goal::name);
    }
  }
}
