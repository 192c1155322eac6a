package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextPartsTest {
  @Test
  void what_fits_is_one_part() {
    assertEquals(List.of("12345"), TextParts.of(5, " 12345 "));
    assertEquals(List.of(""), TextParts.of(5, ""));
  }

  @Test
  void lines_come_first_and_words_second() {
    assertEquals(List.of("one two", "three"), TextParts.of(9, "one two\nthree"));
    assertEquals(List.of("one", "two", "three"), TextParts.of(5, "one two three"));
  }

  @Test
  void a_word_that_is_too_long_is_cut_but_no_character_is() {
    assertEquals(List.of("abcde", "fg"), TextParts.of(5, "abcdefg"));
    assertEquals(List.of("📦📦", "📦"), TextParts.of(5, "📦📦📦"));
  }

  @Test
  void nothing_is_lost_of_twenty_thousand_characters() {
    var text = "word ".repeat(4000).strip();
    var parts = TextParts.of(1999, text);
    assertEquals(text, String.join(" ", parts));
    assertEquals(List.of(), parts.stream().filter(part -> part.length() > 1999).toList());
  }
}
