package dev.parcelbell.adapter.texts.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutsideTest {
  private static final String FAMILY = "👨‍👩‍👧";

  @Test
  void breaks_controls_and_runs_of_spaces_become_one_space() {
    assertEquals("a b c d e f", line("\r\n a\r\nb\tc\u0000\u0007d\u00A0\u2028e\u0085f \n"));
  }

  @Test
  void marks_that_turn_the_direction_and_halves_of_pairs_are_left_out() {
    assertEquals("abcdef", line("a\u202Eb\u2066c\uFEFFd\uD83De\uDE00f"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+ & % ü 😀", FAMILY, "{{x}} <b>", "שלום", "a + b = c; d", "€ [~] \\"})
  void everything_else_stays_as_it_is(String text) {
    assertEquals(text, line(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t", "\u202E", "\u0000"})
  void what_nobody_could_see_is_absent(String text) {
    assertEquals(Optional.empty(), Outside.line(text, 100));
  }

  @Test
  void a_long_text_ends_behind_a_word() {
    assertEquals("one two…", Outside.cut("one two three", 10));
    assertEquals("one two", Outside.cut("one two", 7));
  }

  @Test
  void a_long_word_ends_between_characters_as_readers_see_them() {
    assertEquals("abcdefghi…", Outside.cut("abcdefghijk", 10));
    assertEquals("abcd…", Outside.cut("abcd" + FAMILY + "efgh", 10));
    assertEquals("abcdefg…", Outside.cut("abcdefg" + "😀😀", 9));
  }

  @Test
  void no_cut_is_longer_than_allowed() {
    String text = "é😀 " + FAMILY + "word ".repeat(5);
    for (int max = 1; max <= text.length(); max++) {
      assertTrue(Outside.cut(text, max).length() <= max);
    }
  }

  private static String line(String text) {
    return Outside.line(text, 100).orElseThrow();
  }
}
