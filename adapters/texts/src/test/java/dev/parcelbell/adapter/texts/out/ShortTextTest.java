package dev.parcelbell.adapter.texts.out;

import static dev.parcelbell.adapter.texts.out.Samples.ana;
import static dev.parcelbell.adapter.texts.out.Samples.details;
import static dev.parcelbell.adapter.texts.out.Samples.news;
import static dev.parcelbell.adapter.texts.out.Samples.sms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an SMS leaves out so that it stays one segment. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ShortTextTest {
  private static final String BASE = "Your parcel 12345678 is on its way to you.";
  private static final String DAY = " Expected: Saturday 21 November.";

  @Test
  void everything_is_told_when_it_fits() {
    assertEquals(
        BASE + DAY + " Last seen: Leipzig. Fragile",
        inTransit(details("Leipzig", "2026-11-21", "Fragile")));
  }

  @Test
  void the_least_important_part_goes_first() {
    assertEquals(
        BASE + DAY + " Last seen: Leipzig.",
        inTransit(details("Leipzig", "2026-11-21", "x".repeat(100))));
  }

  @Test
  void a_part_that_cannot_fit_makes_room_for_a_less_important_one() {
    assertEquals(
        BASE + DAY + " Fragile",
        inTransit(details("Leipzig ".repeat(20), "2026-11-21", "Fragile")));
  }

  @Test
  void a_letter_outside_the_alphabet_leaves_room_for_less() {
    assertEquals(
        BASE + " Last seen: Łódź.", inTransit(details("Łódź", "", "Fragile, do not drop")));
    assertEquals(BASE + DAY, inTransit(details("Łódź", "2026-11-21", "")));
  }

  @Test
  void a_part_fills_the_segment_to_its_last_septet() {
    int room = 160 - (BASE + " Last seen: .").length();
    assertEquals(160, inTransit(details("x".repeat(room), "", "")).length());
    assertEquals(BASE, inTransit(details("x".repeat(room + 1), "", "")));
  }

  @Test
  void whatsapp_has_room_for_all() {
    var news = news(ParcelStatus.IN_TRANSIT, details("Leipzig", "2026-11-21", "x ".repeat(200)));
    var content = Samples.TEXTS.render(Channel.WHATSAPP, news, ana(Locale.ENGLISH));
    assertEquals(
        BASE + DAY + " Last seen: Leipzig. " + "x ".repeat(200).strip(),
        ((Content.Text) content).text());
  }

  @Test
  void importance_is_declared_in_the_template() {
    var importance =
        Importance.declaredIn("{{! importance: b, a }}\nx{{#a}} {{a}}{{/a}} {{#b}}{{b}}{{/b}}");
    assertEquals(List.of("b", "a"), importance.parts());
    assertEquals(Importance.NONE, Importance.declaredIn("no part at all"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{#place}}{{place}}{{/place}}",
        "{{! importance: expected }}{{#place}}{{place}}{{/place}}",
        "{{! importance: place }}",
        "{{! importance: place }}{{^place}}nowhere{{/place}}"
      })
  void a_template_that_declares_something_else_is_refused(String template) {
    assertThrows(IllegalArgumentException.class, () -> Importance.declaredIn(template));
  }

  private static String inTransit(ParcelDetails details) {
    return sms(news(ParcelStatus.IN_TRANSIT, details), ana(Locale.ENGLISH));
  }
}
