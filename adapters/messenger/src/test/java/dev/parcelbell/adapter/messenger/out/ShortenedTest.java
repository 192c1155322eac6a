package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortenedTest {
  @Test
  void what_fits_stays_as_it_is() {
    assertEquals("ten digits", Shortened.to(10, "ten digits"));
    assertEquals("ten digits", Shortened.to(10, "  ten digits \n"));
  }

  @Test
  void a_long_text_ends_behind_a_whole_word() {
    assertEquals("out for…", Shortened.to(10, "out for delivery"));
    assertEquals("out for…", Shortened.to(8, "out for delivery"));
    assertEquals("out…", Shortened.to(7, "out for delivery"));
  }

  @Test
  void a_single_long_word_is_cut() {
    assertEquals("Donaudamp…", Shortened.to(10, "Donaudampfschiff"));
  }

  @Test
  void no_character_is_cut_in_two() {
    assertEquals("aaaa…", Shortened.to(6, "aaaa📦📦"));
    assertEquals("aaa📦…", Shortened.to(6, "aaa📦📦"));
  }
}
