package dev.parcelbell.adapter.texts.out;

import static dev.parcelbell.adapter.texts.out.Samples.ana;
import static dev.parcelbell.adapter.texts.out.Samples.card;
import static dev.parcelbell.adapter.texts.out.Samples.details;
import static dev.parcelbell.adapter.texts.out.Samples.mail;
import static dev.parcelbell.adapter.texts.out.Samples.news;
import static dev.parcelbell.adapter.texts.out.Samples.reader;
import static dev.parcelbell.adapter.texts.out.Samples.sms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, places and descriptions are written by strangers. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileValuesTest {
  private static final String SCRIPT = "<script>alert('x' & \"y\")</script>";
  private static final String ESCAPED =
      "&lt;script&gt;alert(&#39;x&#39; &amp; &quot;y&quot;)&lt;/script&gt;";

  @ParameterizedTest
  @EnumSource
  void html_shows_tags_and_quotes_instead_of_obeying_them(ParcelStatus status) {
    var mail = mail(news(status, details(SCRIPT, "", SCRIPT)), reader(SCRIPT));
    assertFalse(mail.html().contains("<script"), mail.html());
    assertEquals(4, mail.html().split(Pattern.quote(ESCAPED), -1).length, mail.html());
    assertTrue(mail.text().contains(SCRIPT));
  }

  @Test
  void plain_texts_show_what_was_written() {
    var news = news(ParcelStatus.DELIVERED, details("Tom & Jerry's \"Inn\" <2>", "", ""));
    assertTrue(sms(news, ana(Locale.ENGLISH)).contains("Tom & Jerry's \"Inn\" <2>"));
    assertTrue(card(news, ana(Locale.ENGLISH)).subtitle().contains("Tom & Jerry's \"Inn\" <2>"));
  }

  @ParameterizedTest
  @EnumSource
  void what_looks_like_a_variable_is_printed_as_it_is(ParcelStatus status) {
    var news = news(status, details("{{number}}", "", "{{{x}}} {{#place}} {{>top.txt}}"));
    var mail = mail(news, reader("{{name}}"));
    assertTrue(mail.text().contains("{{name}}"));
    assertTrue(mail.text().contains("{{number}}"));
    assertTrue(mail.text().contains("{{{x}}} {{#place}} {{>top.txt}}"));
    assertTrue(mail.html().contains("{{{x}}} {{#place}} {{&gt;top.txt}}"));
    var place = news(status, details("{{number}}", "", ""));
    assertTrue(sms(place, ana(Locale.GERMAN)).contains("{{number}}"));
    assertTrue(card(place, ana(Locale.GERMAN)).subtitle().contains("{{number}}"));
  }

  @ParameterizedTest
  @EnumSource
  void letters_signs_and_emoji_arrive_unchanged(ParcelStatus status) {
    String value = "+ & % ü 😀";
    var news = news(status, details(value, "", value));
    assertTrue(card(news, ana(Locale.ENGLISH)).subtitle().contains(value));
    assertTrue(mail(news, reader(value)).text().contains(value));
    assertTrue(mail(news, reader(value)).html().contains("+ &amp; % ü 😀"));
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_TRANSIT", "DELIVERED", "DELAYED"})
  void a_short_sms_has_room_for_emoji(ParcelStatus status) {
    String value = "+ & % ü 😀";
    assertTrue(sms(news(status, details(value, "", "")), ana(Locale.ENGLISH)).contains(value));
  }

  @Test
  void line_breaks_can_neither_make_headers_nor_lines() {
    var news = news(ParcelStatus.DELIVERED, details("a\r\nBcc: all@example.org", "", "b\n\n\nc"));
    var mail = mail(news, reader("Ana\r\nX: y"));
    assertTrue(mail.text().contains("Hello Ana X: y,\n"));
    assertTrue(mail.text().contains("Place: a Bcc: all@example.org\n"));
    assertFalse(mail.subject().contains("\n") || mail.subject().contains("Bcc"));
    assertFalse(sms(news, ana(Locale.ENGLISH)).contains("\n"));
  }

  @Test
  void a_name_of_nothing_is_no_name() {
    var mail = mail(Samples.bare(ParcelStatus.LOST), reader("\u202E\n "));
    assertTrue(mail.text().startsWith("Hello,\n"));
  }

  @Test
  void a_name_without_end_is_bounded() {
    var mail = mail(Samples.bare(ParcelStatus.LOST), reader("A".repeat(100_000)));
    assertTrue(mail.text().length() < 1_000);
  }
}
