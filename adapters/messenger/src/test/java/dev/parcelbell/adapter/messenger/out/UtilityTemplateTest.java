package dev.parcelbell.adapter.messenger.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.messenger.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which templates we can fill. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class UtilityTemplateTest {
  @Test
  void named_gaps_are_found_once_each_in_their_order() {
    assertEquals(
        Optional.of(
            List.of(
                new Gap("status", Vocabulary.STATUS),
                new Gap("Parcel_Number", Vocabulary.PARCEL),
                new Gap("name", Vocabulary.NAME))),
        gaps("It is {{status}}: {{ Parcel_Number }}, {{status}}, dear {{name}}!"));
  }

  @ParameterizedTest
  @CsvSource({
    "parcel, PARCEL",
    "parcel_id, PARCEL",
    "parcel_number, PARCEL",
    "tracking_number, PARCEL",
    "order, PARCEL",
    "name, NAME",
    "status, STATUS",
    "place, PLACE",
    "expected, EXPECTED",
    "expected_delivery, EXPECTED"
  })
  void the_whole_vocabulary_is_known(String gap, Vocabulary word) {
    assertEquals(Optional.of(List.of(new Gap(gap, word))), gaps("It is {{" + gap + "}}."));
  }

  @Test
  void numbered_gaps_are_parcel_status_place_and_expected_in_whatever_order_they_stand() {
    assertEquals(
        Optional.of(
            List.of(
                new Gap("", Vocabulary.PARCEL),
                new Gap("", Vocabulary.STATUS),
                new Gap("", Vocabulary.PLACE),
                new Gap("", Vocabulary.EXPECTED))),
        gaps("On {{4}} in {{3}} it is {{2}}: {{1}}, {{1}}."));
  }

  @Test
  void a_text_without_gaps_can_be_used() {
    assertEquals(Optional.of(List.of()), gaps("There is news of your parcel."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pay {{amount}} now.",
        "{{1}} and {{3}}.",
        "{{0}} only.",
        "{{1}} {{2}} {{3}} {{4}} {{5}}.",
        "{{parcel}} and {{1}}.",
        "{{parcel-number}} it is.",
        "{{parcel} it is.",
        "{{{{parcel}}.",
        "{{}} it is.",
        "{{01}} it is."
      })
  void a_gap_that_we_do_not_know_makes_a_template_useless(String text) {
    assertEquals(Optional.empty(), gaps(text));
  }

  @Test
  void a_whole_template_is_read() {
    assertEquals(
        Optional.of(
            new UtilityTemplate(
                "parcel_update", Locale.GERMANY, List.of(new Gap("parcel", Vocabulary.PARCEL)))),
        read(
            "APPROVED",
            "UTILITY",
            "de_DE",
            """
            {"type":"HEADER","format":"TEXT","text":"News"},
            {"type":"BODY","text":"Of {{parcel}} there is news."},
            {"type":"FOOTER","text":"Yours"},
            {"type":"BUTTONS","buttons":[{"type":"URL","url":"https://shop.example/","text":"Go"}]}
            """));
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, UTILITY, de",
    "REJECTED, UTILITY, de",
    "PAUSED, UTILITY, de",
    "APPROVED, MARKETING, de",
    "APPROVED, '', de",
    "APPROVED, UTILITY, ''",
    "APPROVED, UTILITY, no such language"
  })
  void only_approved_utility_templates_in_a_language_count(
      String status, String category, String language) {
    assertEquals(
        Optional.empty(),
        read(status, category, language, "{\"type\":\"BODY\",\"text\":\"News\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"HEADER\",\"format\":\"IMAGE\"}",
        "{\"type\":\"HEADER\",\"format\":\"TEXT\",\"text\":\"For {{name}}\"}",
        "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"POSTBACK\",\"text\":\"Track\"}]}",
        "{\"type\":\"BUTTONS\",\"buttons\":[{\"type\":\"URL\",\"url\":\"https://a/{{1}}\"}]}"
      })
  void a_template_that_needs_more_than_its_body_is_useless(String component) {
    assertEquals(
        Optional.empty(),
        read("APPROVED", "UTILITY", "de", component + ",{\"type\":\"BODY\",\"text\":\"News\"}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{\"type\":\"BODY\"}", "{\"type\":\"BODY\",\"text\":\" \"}", "7"})
  void a_template_without_a_text_is_useless(String components) {
    assertEquals(Optional.empty(), read("APPROVED", "UTILITY", "de", components));
  }

  private static Optional<List<Gap>> gaps(String text) {
    return Gap.in(text);
  }

  private static Optional<UtilityTemplate> read(
      String status, String category, String language, String components) {
    String json =
        """
        {"name":"parcel_update","status":"%s","category":"%s","language":"%s","components":[%s]}\
        """
            .formatted(status, category, language, components);
    return UtilityTemplate.read(Json.object(json.getBytes(UTF_8)).orElseThrow());
  }
}
