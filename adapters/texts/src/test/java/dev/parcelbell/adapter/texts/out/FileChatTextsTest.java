package dev.parcelbell.adapter.texts.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.ChatTexts;
import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileChatTextsTest {
  private static final int QUICK_REPLY_MAX = 20;
  private static final ChatTexts TEXTS = new FileChatTexts(Samples.TEXTS, Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource(Phrase.class)
  void every_phrase_is_said_differently_in_each_language(Phrase phrase) {
    var values =
        Map.of(
            "number",
            "12345678",
            "status",
            "s",
            "place",
            "p",
            "day",
            "d",
            "count",
            "3",
            "language",
            "l",
            "when",
            "w",
            "where",
            "x");
    var english = TEXTS.say(phrase, Locale.ENGLISH, values);
    var german = TEXTS.say(phrase, Locale.GERMAN, values);

    assertFalse(english.contains("{"), english);
    assertTrue(phrase == Phrase.PARCEL_TITLE || !english.equals(german), english);
    boolean isButton = phrase.name().startsWith("BUTTON_");
    assertTrue(!isButton || english.length() <= QUICK_REPLY_MAX, english);
    assertTrue(!isButton || german.length() <= QUICK_REPLY_MAX, german);
  }

  @Test
  void values_are_never_templates() {
    assertEquals(
        "Last seen in {day} $1 \\ {{x}}",
        TEXTS.say(Phrase.PARCEL_AT, Locale.ENGLISH, Map.of("place", "{day} $1 \\ {{x}}")));
  }

  @Test
  void a_place_without_a_value_is_a_mistake_of_ours() {
    assertThrows(
        IllegalArgumentException.class,
        () -> TEXTS.say(Phrase.PARCEL_AT, Locale.ENGLISH, Map.of()));
  }

  @Test
  void people_are_spoken_to_in_their_language_or_the_usual_one() {
    assertEquals(Locale.GERMAN, TEXTS.languageFor(Locale.forLanguageTag("de-AT")));
    assertEquals(Locale.ENGLISH, TEXTS.languageFor(Locale.JAPANESE));
    assertEquals(
        Locale.GERMAN,
        new FileChatTexts(Samples.TEXTS, Locale.GERMAN).languageFor(Locale.JAPANESE));
  }

  @Test
  void statuses_days_and_pictures_are_those_of_the_other_texts() {
    assertEquals("Zugestellt", TEXTS.status(ParcelStatus.DELIVERED, Locale.GERMAN));
    assertEquals("Saturday 21 November", TEXTS.day(LocalDate.of(2026, 11, 21), Locale.ENGLISH));
    assertEquals(
        "https://parcels.example/pictures/LOST.png", TEXTS.picture(ParcelStatus.LOST).toString());
  }
}
