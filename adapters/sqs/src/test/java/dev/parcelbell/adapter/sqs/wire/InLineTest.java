package dev.parcelbell.adapter.sqs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InLineTest {
  @Test
  void the_group_is_whose_it_is() {
    assertEquals("4711", InLine.of("4711", "x").group());
    assertEquals("a".repeat(128), InLine.of("a".repeat(128), "x").group());
  }

  @Test
  void what_queues_do_not_take_for_a_group_is_hashed() {
    for (var odd : List.of("", " ", "a b", "ünï", "a".repeat(129), "\u0000", "\ud83d\udce6")) {
      var group = InLine.of(odd, "x").group();
      assertTrue(group.matches("[0-9a-f]{64}"), group);
      assertEquals(group, InLine.of(odd, "y").group());
    }
    assertNotEquals(InLine.of("a b", "x").group(), InLine.of("a c", "x").group());
  }

  @Test
  void the_same_thing_has_the_same_name_and_another_has_another() {
    assertEquals(InLine.of("p", "rpl_e-1", "1"), InLine.of("p", "rpl_e-1", "1"));
    assertNotEquals(InLine.of("p", "rpl_e-1", "1"), InLine.of("p", "rpl_e-1", "2"));
    assertNotEquals(InLine.of("p", "rpl_e-1", "1"), InLine.of("p", "rpl_e-11"));
  }

  @Test
  void a_place_that_no_queue_takes_is_a_mistake() {
    assertThrows(IllegalArgumentException.class, () -> new InLine("a b", "x"));
    assertThrows(IllegalArgumentException.class, () -> new InLine("a", ""));
  }

  @Test
  void whose_it_is_is_never_printed() {
    assertFalse(InLine.of("4711", "x").toString().contains("4711"));
  }
}
