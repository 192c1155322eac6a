package dev.parcelbell.adapter.texts.out;

import static dev.parcelbell.adapter.texts.out.Samples.PUBLIC_URL;
import static dev.parcelbell.adapter.texts.out.Samples.TEXTS;
import static dev.parcelbell.adapter.texts.out.Samples.details;
import static dev.parcelbell.adapter.texts.out.Samples.news;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everybody reads in their own language, calendar and time zone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReaderTest {
  @ParameterizedTest
  @CsvSource({
    "en, Your parcel 12345678 is at the depot",
    "en-GB, Your parcel 12345678 is at the depot",
    "de, Ihr Paket 12345678 ist im Depot",
    "de-AT, Ihr Paket 12345678 ist im Depot",
    "de-Latn-CH-u-ca-buddhist, Ihr Paket 12345678 ist im Depot",
    "fr, Your parcel 12345678 is at the depot",
    "und, Your parcel 12345678 is at the depot"
  })
  void the_language_falls_back(String locale, String subject) {
    assertEquals(subject, subject(TEXTS, locale));
  }

  @Test
  void the_last_resort_is_configured() {
    var texts = new FileTexts(TextFiles.onClassPath(), Locale.forLanguageTag("de-CH"), PUBLIC_URL);
    assertEquals("Ihr Paket 12345678 ist im Depot", subject(texts, "fr"));
    assertEquals("Your parcel 12345678 is at the depot", subject(texts, "en-NZ"));
  }

  @ParameterizedTest
  @CsvSource({
    "en, 2026-11-21, Saturday 21 November",
    "en-GB, 2026-11-21, Saturday 21 November",
    "en-US, 2026-11-21, 'Saturday, November 21'",
    "de, 2026-11-21, 'Samstag, 21. November'",
    "de, 2027-01-02, 'Samstag, 2. Januar'",
    "de-AT, 2027-01-02, 'Samstag, 2. Jänner'",
    "fr, 2026-11-21, Saturday 21 November",
    "ar-EG, 2026-11-21, Saturday 21 November",
    "th-TH-u-ca-buddhist-nu-thai, 2026-11-21, Saturday 21 November",
    "en-GB-u-nu-deva, 2026-11-21, Saturday 21 November"
  })
  void a_day_is_written_as_the_reader_writes_it(String locale, String expected, String day) {
    String text = sms(expected, locale, "Europe/Berlin");
    assertTrue(text.contains(": " + day + "."), text);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, Sunday 22 November",
    "Europe/London, Saturday 21 November",
    "Asia/Tokyo, Sunday 22 November",
    "America/Los_Angeles, Saturday 21 November"
  })
  void a_moment_is_on_the_day_of_the_readers_calendar(String zone, String day) {
    String text = sms("2026-11-21T23:30:00Z", "en", zone);
    assertTrue(text.contains(": " + day + "."), text);
  }

  @ParameterizedTest
  @CsvSource({
    "en, Europe/London, 'Friday 20 November, 13:05'",
    "en-US, America/New_York, 'Friday, November 20, 8:05 AM'",
    "de, Europe/Berlin, 'Freitag, 20. November, 14:05 Uhr'",
    "de-AT, Asia/Tokyo, 'Freitag, 20. November, 22:05 Uhr'"
  })
  void a_mail_says_when_in_the_readers_time(String locale, String zone, String when) {
    var news = Samples.bare(ParcelStatus.AT_DEPOT);
    var mail = (Content.Mail) TEXTS.render(Channel.EMAIL, news, reader(locale, zone));
    assertTrue(mail.text().contains(": " + when + "\n"), mail.text());
    assertTrue(mail.html().contains("<td>" + when + "</td>"));
  }

  @Test
  void words_for_a_status_follow_the_same_languages() {
    var words = TEXTS.statusWords();
    assertEquals("im Depot", words.of(ParcelStatus.AT_DEPOT, Locale.forLanguageTag("de-AT")));
    assertEquals("at the depot", words.of(ParcelStatus.AT_DEPOT, Locale.FRENCH));
    assertEquals("noch nicht bekannt", words.notKnown(Locale.GERMANY));
    assertEquals("not known yet", words.notKnown(Locale.ROOT));
  }

  private static String subject(FileTexts texts, String locale) {
    var news = Samples.bare(ParcelStatus.AT_DEPOT);
    var content = texts.render(Channel.EMAIL, news, reader(locale, "Europe/Berlin"));
    return ((Content.Mail) content).subject();
  }

  private static String sms(String expected, String locale, String zone) {
    return Samples.sms(
        news(ParcelStatus.IN_TRANSIT, details("", expected, "")), reader(locale, zone));
  }

  private static Reader reader(String locale, String zone) {
    return new Reader("Ana", Locale.forLanguageTag(locale), ZoneId.of(zone));
  }
}
