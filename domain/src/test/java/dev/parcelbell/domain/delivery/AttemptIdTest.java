package dev.parcelbell.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttemptIdTest {
  @Test
  void what_was_written_can_be_read() {
    for (int hop = 0; hop < HopPlan.HOPS_MAX; hop++) {
      var id = new AttemptId(Sample.ID, hop, "01HZX");
      assertEquals(Optional.of(id), AttemptId.parse(id.wire()));
    }
    assertEquals(Sample.ID.value() + "-2-01HZX", new AttemptId(Sample.ID, 2, "01HZX").wire());
  }

  @Test
  void what_comes_from_strangers_is_read_only_if_we_could_have_written_it() {
    var id = Sample.ID.value();
    for (var wrong :
        List.of(
            "",
            "-",
            id,
            id + "-0",
            id + "-0-",
            id + "-8-a",
            id + "-9-a",
            id + "-10-a",
            id + "--1-a",
            id + "-٣-a",
            id + "-0-" + "a".repeat(33),
            id + "-0-a b",
            id + "-0-a\n",
            " " + id + "-0-a",
            "dlv_x-0-a",
            id + "-0-a-b")) {
      assertEquals(Optional.empty(), AttemptId.parse(wrong), wrong);
    }
  }

  @Test
  void an_attempt_is_of_one_of_eight_hops_and_has_a_claim() {
    assertThrows(IllegalArgumentException.class, () -> new AttemptId(Sample.ID, -1, "a"));
    assertThrows(IllegalArgumentException.class, () -> new AttemptId(Sample.ID, 8, "a"));
    assertThrows(IllegalArgumentException.class, () -> new AttemptId(Sample.ID, 0, ""));
    assertThrows(IllegalArgumentException.class, () -> new AttemptId(Sample.ID, 0, "a".repeat(33)));
    assertEquals("a".repeat(32), new AttemptId(Sample.ID, 7, "a".repeat(32)).claim());
  }
}
