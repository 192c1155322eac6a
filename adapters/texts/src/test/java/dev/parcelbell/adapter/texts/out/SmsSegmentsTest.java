package dev.parcelbell.adapter.texts.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.texts.out.SmsSegments.Encoding;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsSegmentsTest {
  private static final String EMOJI = "😀";

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
  void septets_fill_160_or_153_a_segment(int length, int segments) {
    var cut = SmsSegments.of("a".repeat(length));
    assertEquals(Encoding.GSM_7, cut.encoding());
    assertEquals(length, cut.units());
    assertEquals(segments, cut.count());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "201, 3", "202, 4"})
  void units_of_ucs_2_fill_70_or_67_a_segment(int length, int segments) {
    var cut = SmsSegments.of("ж".repeat(length));
    assertEquals(Encoding.UCS_2, cut.encoding());
    assertEquals(length, cut.units());
    assertEquals(segments, cut.count());
  }

  @Test
  void german_letters_and_the_other_letters_of_the_alphabet_cost_one_septet() {
    String letters = "äöüÄÖÜßàèéùìòÇØøÅåΔΦΓΛΩΠΨΣΘΞÆæÉñÑ@£$¥_§¿¡¤\n\r";
    assertEquals(Encoding.GSM_7, SmsSegments.of(letters).encoding());
    assertEquals(letters.length(), SmsSegments.of(letters).units());
  }

  @Test
  void the_alphabet_has_127_characters_and_the_extension_ten() {
    long basic = IntStream.range(0, 0x10000).filter(c -> Gsm7.septets(c) == 1).count();
    long extended = IntStream.range(0, 0x10000).filter(c -> Gsm7.septets(c) == 2).count();
    assertEquals(127, basic);
    assertEquals(10, extended);
  }

  @ParameterizedTest
  @ValueSource(strings = {"€", "[", "]", "{", "}", "\\", "^", "~", "|", "\f"})
  void a_character_of_the_extension_costs_two_septets(String extended) {
    assertEquals(Encoding.GSM_7, SmsSegments.of(extended).encoding());
    assertEquals(2, SmsSegments.of(extended).units());
    assertEquals(1, SmsSegments.of(extended.repeat(80)).count());
    assertEquals(2, SmsSegments.of(extended.repeat(80) + "a").count());
  }

  @ParameterizedTest
  @ValueSource(strings = {"ç", "Á", "`", "“", "–", "…", "’", "ł", "\u00A0", EMOJI, "\t", "ẞ"})
  void one_character_outside_makes_everything_ucs_2(String stranger) {
    var cut = SmsSegments.of("a".repeat(100) + stranger);
    assertEquals(Encoding.UCS_2, cut.encoding());
    assertEquals(2, cut.count());
  }

  @Test
  void an_escape_and_what_it_escapes_stay_together() {
    String text = "a".repeat(152) + "€" + "b".repeat(10);
    assertEquals(List.of("a".repeat(152), "€" + "b".repeat(10)), SmsSegments.of(text).parts());
  }

  @Test
  void room_lost_in_front_of_an_escape_can_cost_another_segment() {
    String text = "a".repeat(152) + "€" + "a".repeat(150) + "€";
    assertEquals(2 * 153, SmsSegments.of(text).units());
    assertEquals(3, SmsSegments.of(text).count());
  }

  @Test
  void a_surrogate_pair_is_never_split() {
    String text = "ж".repeat(66) + EMOJI + "ж".repeat(10);
    assertEquals(List.of("ж".repeat(66), EMOJI + "ж".repeat(10)), SmsSegments.of(text).parts());
    assertEquals(1, SmsSegments.of(EMOJI.repeat(35)).count());
    assertEquals(2, SmsSegments.of(EMOJI.repeat(36)).count());
    // 33 pairs are 66 units: the 67th stays empty in every segment.
    assertEquals(3, SmsSegments.of(EMOJI.repeat(67)).count());
  }

  @Test
  void the_segments_together_are_the_text() {
    String text = "Größe €".repeat(40) + "|" + "x".repeat(152);
    var cut = SmsSegments.of(text);
    assertEquals(text, String.join("", cut.parts()));
    assertTrue(cut.parts().stream().allMatch(part -> SmsSegments.of(part).units() <= 153));
  }

  @Test
  void it_prints_nothing_of_the_text() {
    assertEquals("SmsSegments[1 of GSM_7]", SmsSegments.of("secret").toString());
  }
}
