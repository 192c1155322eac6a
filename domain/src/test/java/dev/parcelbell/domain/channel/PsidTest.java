package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PsidTest {
  @Test
  void an_id_has_1_to_64_harmless_characters() {
    assertTrue(Psid.isPsid("1"));
    assertTrue(Psid.isPsid("aZ9_.:-"));
    assertTrue(Psid.isPsid("7".repeat(64)));
    for (var wrong : List.of("", "7".repeat(65), "1 2", "1/2", "1#2", "1\n")) {
      assertFalse(Psid.isPsid(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new Psid(wrong), wrong);
    }
  }

  @Test
  void what_it_prints_are_the_last_four_characters() {
    assertEquals("…4567", new Psid("1234567").masked());
    assertEquals("…12", new Psid("12").masked());
    assertEquals("Psid[…4567]", new Psid("1234567").toString());
  }
}
