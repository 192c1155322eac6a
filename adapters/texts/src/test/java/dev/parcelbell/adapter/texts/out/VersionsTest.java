package dev.parcelbell.adapter.texts.out;

import static dev.parcelbell.adapter.texts.out.Samples.PUBLIC_URL;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A delivery is told in the words that were current when it began. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VersionsTest {
  private static final FileTexts TEXTS = threeVersions();

  @Test
  void the_current_version_is_the_newest_by_number() {
    assertEquals("v10", TEXTS.currentVersion());
    assertEquals("Subject 10 of 12345678", subject("v10"));
  }

  @Test
  void an_old_version_keeps_its_words() {
    assertEquals("Subject 2 of 12345678", subject("v2"));
    assertEquals("Your parcel 12345678 is on its way", subject("v1"));
  }

  @Test
  void a_version_that_is_not_there_is_told_in_the_current_words() {
    assertEquals("Subject 10 of 12345678", subject("v3"));
    assertEquals("Subject 10 of 12345678", subject("v11"));
    assertEquals("Subject 10 of 12345678", subject(""));
  }

  @Test
  void many_may_render_at_once() {
    var subjects =
        IntStream.range(0, 1_000)
            .parallel()
            .mapToObj(number -> subject("v" + (number % 3 + 1)))
            .distinct()
            .sorted()
            .toList();
    assertEquals(
        List.of(
            "Subject 10 of 12345678",
            "Subject 2 of 12345678",
            "Your parcel 12345678 is on its way"),
        subjects);
  }

  @Test
  void words_for_a_status_are_the_current_ones() {
    assertEquals("moving", TEXTS.statusWords().of(ParcelStatus.IN_TRANSIT, Locale.ENGLISH));
  }

  private static String subject(String version) {
    var news = Samples.news("12345678", ParcelStatus.IN_TRANSIT, ParcelDetails.NONE, version);
    var content = TEXTS.render(Channel.EMAIL, news, Samples.ana(Locale.ENGLISH));
    return ((Content.Mail) content).subject();
  }

  private static FileTexts threeVersions() {
    var files = new HashMap<String, String>();
    TextFiles.onClassPath()
        .contents()
        .forEach(
            (path, content) -> {
              files.put(path, content);
              files.put(path.replace("v1/", "v2/"), content);
              files.put(path.replace("v1/", "v10/"), content);
            });
    files.put("v2/en/IN_TRANSIT.subject.mustache", "Subject 2 of {{number}}");
    files.put("v10/en/IN_TRANSIT.subject.mustache", "Subject 10 of {{number}}");
    files.merge("v10/en/words.properties", "\nstatus.IN_TRANSIT=moving\n", String::concat);
    return new FileTexts(new TextFiles(files), Locale.ENGLISH, PUBLIC_URL);
  }
}
