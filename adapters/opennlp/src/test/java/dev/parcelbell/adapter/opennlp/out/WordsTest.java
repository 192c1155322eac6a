package dev.parcelbell.adapter.opennlp.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsTest {
  @Test
  void case_umlauts_accents_and_signs_make_no_difference() {
    assertEquals(List.of("gruesse", "cafe", "strasse"), Words.of("  Grüße,café -- STRASSE!!! "));
    assertEquals(Words.of("fuer"), Words.of("für"));
  }

  @Test
  void a_number_of_a_parcel_is_any_number() {
    assertEquals(List.of("wo", "ist", Words.NUMBER), Words.of("wo ist 48213377?"));
    assertEquals(Words.of("48213377"), Words.of("1Z999AA10123456784"));
  }

  @Test
  void letters_are_repeated_at_most_once() {
    assertEquals(List.of("helloo"), Words.of("hellooooooo"));
  }

  @Test
  void what_has_no_words_has_none() {
    assertEquals(List.of(), Words.of("📦 !!"));
  }
}
