package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VocabularyTest {
  private static final StatusWords WORDS = StatusWords.builtIn();

  @Test
  void what_is_known_is_said_in_the_language_of_the_template() {
    assertEquals("12345678", value(Vocabulary.PARCEL, Locale.GERMAN));
    assertEquals("Ana Muster", value(Vocabulary.NAME, Locale.GERMAN));
    assertEquals("in Zustellung", value(Vocabulary.STATUS, Locale.GERMANY));
    assertEquals("out for delivery", value(Vocabulary.STATUS, Locale.US));
    assertEquals("Köln", value(Vocabulary.PLACE, Locale.GERMAN));
    assertEquals("21. November 2026", value(Vocabulary.EXPECTED, Locale.GERMAN));
    assertEquals("November 21, 2026", value(Vocabulary.EXPECTED, Locale.US));
  }

  @Test
  void a_moment_is_a_day_of_the_readers_own_calendar() {
    var news = News.of(ParcelStatus.DELAYED, Optional.empty(), Optional.of("2026-11-20T23:30:00Z"));

    assertEquals(
        "21. November 2026",
        Vocabulary.EXPECTED.value(news, News.reader(Locale.GERMAN), Locale.GERMAN, WORDS));
  }

  @Test
  void what_is_not_known_is_a_neutral_word_and_never_empty() {
    var news = News.of(ParcelStatus.LOST, Optional.of("\u0007 \n"), Optional.empty());
    var nobody = new Reader(" ", Locale.ENGLISH, ZoneOffset.UTC);

    assertEquals("not known yet", Vocabulary.PLACE.value(news, nobody, Locale.ENGLISH, WORDS));
    assertEquals(
        "noch nicht bekannt", Vocabulary.EXPECTED.value(news, nobody, Locale.GERMAN, WORDS));
    assertEquals("not known yet", Vocabulary.NAME.value(news, nobody, Locale.FRENCH, WORDS));
  }

  @Test
  void a_value_is_one_line() {
    var news =
        News.of(
            ParcelStatus.AT_DEPOT, Optional.of("Depot\r\n\t Köln\u2028  Nord"), Optional.empty());

    assertEquals(
        "Depot Köln Nord",
        Vocabulary.PLACE.value(news, News.reader(Locale.GERMAN), Locale.GERMAN, WORDS));
  }

  @Test
  void every_status_has_a_word_in_both_languages() {
    for (var status : ParcelStatus.values()) {
      assertFalse(WORDS.of(status, Locale.ENGLISH).isBlank());
      assertFalse(WORDS.of(status, Locale.GERMAN).equals(WORDS.of(status, Locale.ENGLISH)));
    }
  }

  private static String value(Vocabulary word, Locale locale) {
    return word.value(News.of(ParcelStatus.OUT_FOR_DELIVERY), News.reader(locale), locale, WORDS);
  }
}
