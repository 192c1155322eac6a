package dev.parcelbell.adapter.dialogflow.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueryTextTest {
  @Test
  void what_says_nothing_is_not_asked() {
    for (var text : new String[] {"", " \t\n", "\u0000\u0007\u202e", "\ud83d"}) {
      assertEquals(Optional.empty(), QueryText.of(text));
    }
  }

  @Test
  void a_text_becomes_one_line_without_control_characters() {
    assertEquals(Optional.of("where is it?"), QueryText.of(" where\n\u202eis\u0000it?\t"));
    assertEquals(Optional.of("أين طردي؟ 📦"), QueryText.of("أين طردي؟ 📦"));
  }

  @Test
  void it_is_cut_by_characters() {
    assertEquals(Optional.of("📦".repeat(256)), QueryText.of("📦".repeat(257)));
    assertEquals(Optional.of("x".repeat(255)), QueryText.of("x".repeat(255) + " y"));
  }
}
