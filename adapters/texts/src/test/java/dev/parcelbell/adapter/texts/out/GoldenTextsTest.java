package dev.parcelbell.adapter.texts.out;

import static dev.parcelbell.adapter.texts.out.Samples.TEXTS;
import static dev.parcelbell.adapter.texts.out.Samples.ana;
import static dev.parcelbell.adapter.texts.out.Samples.bare;
import static dev.parcelbell.adapter.texts.out.Samples.full;
import static dev.parcelbell.adapter.texts.out.Samples.mail;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What customers read, as it was approved. When a text is changed on purpose, read the file that
 * this test leaves in {@code target/golden} and move it to {@code src/test/resources/golden}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenTextsTest {
  private static final Path APPROVED = Path.of("src", "test", "resources", "golden");
  private static final Path ACTUAL = Path.of("target", "golden");

  @ParameterizedTest
  @CsvSource({"en, SMS", "en, MESSENGER", "en, EMAIL", "de, SMS", "de, MESSENGER", "de, EMAIL"})
  void every_status_reads_as_approved(String locale, Channel channel) throws IOException {
    assertApproved(
        "%s.%s.txt".formatted(locale, channel.name().toLowerCase(Locale.ROOT)),
        Arrays.stream(ParcelStatus.values())
            .flatMap(status -> Stream.of(full(status), bare(status)))
            .map(news -> asRead(channel, news, Locale.forLanguageTag(locale)))
            .collect(Collectors.joining("\n")));
  }

  @ParameterizedTest
  @CsvSource({"en, OUT_FOR_DELIVERY", "de, DELAYED"})
  void a_mail_looks_as_approved(String locale, ParcelStatus status) throws IOException {
    var reader = ana(Locale.forLanguageTag(locale));
    assertApproved(locale + "." + status + ".html", mail(full(status), reader).html());
  }

  private static String asRead(Channel channel, ParcelNews news, Locale locale) {
    var lines = Samples.texts(TEXTS.render(channel, news, ana(locale))).stream();
    return "== "
        + news.update().status()
        + "\n"
        + lines
            .filter(text -> !text.startsWith("<!DOCTYPE"))
            .map(text -> text.endsWith("\n") ? text : text + "\n")
            .collect(Collectors.joining());
  }

  private static void assertApproved(String name, String actual) throws IOException {
    Files.createDirectories(ACTUAL);
    Files.writeString(ACTUAL.resolve(name), actual);
    var approved = APPROVED.resolve(name);
    assertEquals(Files.exists(approved) ? Files.readString(approved) : "", actual, name);
  }
}
