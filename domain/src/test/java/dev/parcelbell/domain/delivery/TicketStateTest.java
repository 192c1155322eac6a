package dev.parcelbell.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TicketStateTest {
  private static final TicketState SEEN = TicketState.FIRST.seen(3, "handle");

  @Test
  void the_first_ticket_has_number_1() {
    assertEquals(
        new TicketState(1, 0, false, Optional.empty(), Optional.empty()), TicketState.FIRST);
  }

  @Test
  void more_than_ten_reappearances_are_poison() {
    assertFalse(SEEN.isPoisonedBy(13));
    assertTrue(SEEN.isPoisonedBy(14));
  }

  @Test
  void a_new_ticket_has_no_past() {
    var swept = SEEN.warned().sweptUntil(Sample.NOON);
    assertEquals(
        new TicketState(2, 0, false, Optional.empty(), Optional.of(Sample.NOON)), swept.next());
  }

  @Test
  void a_ticket_that_is_seen_again_has_all_its_chances() {
    assertEquals(
        new TicketState(1, 5, false, Optional.of("other"), Optional.empty()),
        SEEN.warned().seen(5, "other"));
  }

  @Test
  void a_ticket_that_is_excused_is_as_before_the_warning() {
    assertEquals(SEEN, SEEN.warned().excused());
  }

  @Test
  void a_warning_and_a_sweep_change_nothing_else() {
    assertEquals(
        new TicketState(1, 3, true, Optional.of("handle"), Optional.empty()), SEEN.warned());
    assertEquals(
        new TicketState(1, 3, true, Optional.of("handle"), Optional.of(Sample.NOON)),
        SEEN.warned().sweptUntil(Sample.NOON));
  }
}
