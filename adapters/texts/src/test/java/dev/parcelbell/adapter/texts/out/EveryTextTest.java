package dev.parcelbell.adapter.texts.out;

import static dev.parcelbell.adapter.texts.out.Samples.TEXTS;
import static dev.parcelbell.adapter.texts.out.Samples.ana;
import static dev.parcelbell.adapter.texts.out.Samples.details;
import static dev.parcelbell.adapter.texts.out.Samples.news;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.texts.out.SmsSegments.Encoding;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is true of every status in every language, whatever is known of the parcel. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryTextTest {
  private static final String LONG_PLACE = "Sorting centre Leipzig, ".repeat(8);
  private static final String LONGEST_NUMBER = "A_".repeat(32);
  private static final List<ParcelDetails> DETAILS =
      List.of(
          ParcelDetails.NONE,
          details("Leipzig", "", ""),
          details("", "2026-11-21", ""),
          details("", "", "Left with the neighbours."),
          details("Leipzig", "2026-09-30", "Left with the neighbours."),
          details(LONG_PLACE, "2026-09-30", "x".repeat(500)),
          details("Łódź", "2026-11-21T23:30:00Z", "Заберите на почте"),
          details("😀".repeat(30), "2026-11-21", "+ & % ü 😀"));

  static final List<Case> CASES =
      Arrays.stream(ParcelStatus.values())
          .flatMap(status -> Samples.LOCALES.stream().map(locale -> new Case(status, locale)))
          .toList();

  record Case(ParcelStatus status, Locale locale) {
    void forEach(Consumer<ParcelDetails> check) {
      DETAILS.forEach(check);
    }

    Content render(Channel channel, String number, ParcelDetails details) {
      return TEXTS.render(
          channel, news(number, status, details, TEXTS.currentVersion()), ana(locale));
    }

    String sms(String number, ParcelDetails details) {
      return Samples.texts(render(Channel.SMS, number, details)).getFirst();
    }
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void names_the_parcel_on_every_channel(Case of) {
    of.forEach(
        details -> {
          for (var channel : Channel.values()) {
            var content = of.render(channel, "87654321", details);
            assertTrue(String.join(" ", Samples.texts(content)).contains("87654321"));
          }
        });
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void leaves_no_brace_and_no_hole_behind(Case of) {
    of.forEach(
        details -> {
          for (var channel : Channel.values()) {
            for (String text : Samples.texts(of.render(channel, "12345678", details))) {
              assertFalse(text.isBlank());
              assertFalse(text.contains("{{") || text.contains("}}"), text);
              assertFalse(text.contains("null") || text.contains("Optional"), text);
              assertFalse(isHtml(text) ? text.contains("\n\n") : text.contains(" ."), text);
              assertFalse(text.contains(" ,") || text.contains(": ."), text);
              assertFalse(text.contains("\n\n\n"), text);
            }
          }
        });
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void an_sms_is_one_segment_whatever_is_known(Case of) {
    of.forEach(
        details -> {
          assertEquals(1, SmsSegments.of(of.sms("12345678", details)).count());
          assertEquals(1, SmsSegments.of(of.sms(LONGEST_NUMBER, details)).count());
        });
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void an_sms_of_ours_alone_needs_no_ucs_2(Case of) {
    for (int month = 1; month <= 12; month++) {
      var details = details("", "2026-%02d-21".formatted(month), "");
      assertEquals(Encoding.GSM_7, SmsSegments.of(of.sms("12345678", details)).encoding());
    }
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void a_short_place_and_a_day_fit_into_an_sms(Case of) {
    var details = details("Leipzig", "2026-09-30", "");
    String bare = of.sms("12345678", details("", "2026-09-30", ""));
    assertTrue(of.sms("12345678", details).contains("Leipzig"));
    assertFalse(bare.contains("Leipzig"));
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void a_card_fits_into_a_template_and_has_its_picture(Case of) {
    of.forEach(
        details -> {
          var card = (Content.Card) of.render(Channel.MESSENGER, LONGEST_NUMBER, details);
          assertTrue(card.title().length() <= 80 && card.subtitle().length() <= 80);
          assertTrue(card.subtitle().contains(LONGEST_NUMBER));
          assertEquals(
              Optional.of(URI.create("https://parcels.example/pictures/" + of.status() + ".png")),
              card.picture());
        });
  }

  @ParameterizedTest
  @FieldSource("CASES")
  void both_bodies_of_a_mail_say_the_same(Case of) {
    of.forEach(
        details -> {
          var mail = (Content.Mail) of.render(Channel.EMAIL, "12345678", details);
          assertEquals(words(mail.text()), words(shown(mail.html())));
          assertFalse(mail.subject().contains("\n"));
        });
  }

  private static boolean isHtml(String text) {
    return text.startsWith("<!DOCTYPE html>");
  }

  /** What follows the headline, without tags. */
  private static String shown(String html) {
    return html.substring(html.indexOf("</h1>"))
        .replaceAll("</(p|th|td|tr|h1)>|<br>", " ")
        .replaceAll("<[^>]+>", "")
        .replace("&amp;", "&");
  }

  private static String words(String text) {
    return text.replace(":", "").replaceAll("\\s+", " ").strip();
  }
}
