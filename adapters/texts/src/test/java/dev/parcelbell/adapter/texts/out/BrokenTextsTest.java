package dev.parcelbell.adapter.texts.out;

import static dev.parcelbell.adapter.texts.out.Samples.PUBLIC_URL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Bad texts never get as far as a customer: they are found when the program starts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BrokenTextsTest {
  private static final Map<String, String> GOOD = TextFiles.onClassPath().contents();
  static final List<String> FILES = List.copyOf(GOOD.keySet());

  @ParameterizedTest
  @FieldSource("FILES")
  void a_file_that_is_missing_is_named(String path) {
    var files = new HashMap<>(GOOD);
    files.remove(path);
    String name = path.substring(path.lastIndexOf('/') + 1).replace(".mustache", "");
    assertTrue(
        problems(files).stream().anyMatch(problem -> problem.contains(name)),
        () -> name + " not in " + problems(files));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          v1/en/LOST.sms.mustache       | Parcel {{nubmer}}                            | unknown variable nubmer
          v1/de/LOST.mail.html.mustache | {{number}} {{{place}}}                       | place must have two braces
          v1/de/LOST.mail.html.mustache | {{number}} {{&number}}                       | number must have two braces
          v1/en/LOST.mail.txt.mustache  | {{number}} at {{place}}                      | [place] printed outside of a section
          v1/en/LOST.mail.txt.mustache  | {{#place}}{{number}}{{/place}}               | the number of the parcel is missing
          v1/en/LOST.mail.txt.mustache  | {{number}} {{#number}}x{{/number}}           | no section can be about number
          v1/en/LOST.mail.txt.mustache  | {{number}} {{#place}}x                       | place
          v1/en/LOST.mail.txt.mustache  | {{number}} }}                                | braces are left over
          v1/en/LOST.mail.txt.mustache  | {{number}} {{>nowhere.txt}}                  | nowhere.txt
          v1/en/LOST.subject.mustache   | {{number}} {{subject}}                       | unknown variable subject
          v1/en/LOST.card.mustache      | {{number}}                                   | a part is empty
          v1/en/LOST.sms.mustache       | {{number}}{{#place}}{{place}}{{/place}}      | the importance of [place] must be declared
          v1/en/words.properties        | day=EEEE                                     | status.LOST is missing
          v1/en/words.properties        | day=EEEE                                     | headline.LOST is missing
          v1/en/words.properties        | day=EEEE                                     | unknown is missing
          v1/en/words.properties        | day=\\u00ZZ                                  | Malformed
          v1/en/words.properties        | day=EEEE                                     | moment is not a pattern of dates
          v1/en/words.properties        | day=jj                                       | day is not a pattern of dates
          v1/en/words.properties        | day.US=HH                                    | day.US is not a pattern of dates
          v1/english language/x         | x                                            | is not named after a language
          v1/fr/x                       | x                                            | v1/fr/words.properties is missing
          first/en/x                    | x                                            | first/ is not the directory of a version
          v2/fr/words.properties        | day=EEEE                                     | v2/ has nothing in the fallback locale en
          """)
  void what_is_wrong_is_named(String path, String content, String problem) {
    var files = new HashMap<>(GOOD);
    files.put(path, content);
    assertTrue(
        problems(files).stream().anyMatch(found -> found.contains(problem)),
        () -> problems(files).toString());
  }

  @Test
  void everything_that_is_wrong_is_reported_at_once() {
    var files = new HashMap<>(GOOD);
    files.remove("v1/en/LOST.sms.mustache");
    files.remove("v1/de/DELAYED.card.mustache");
    files.put("v1/de/LOST.subject.mustache", "{{nubmer}}");
    assertEquals(3, problems(files).size(), () -> problems(files).toString());
  }

  @Test
  void no_texts_at_all_are_no_texts() {
    assertEquals(List.of("there are no texts"), problems(Map.of()));
  }

  @Test
  void a_directory_that_is_not_there_is_a_problem(@TempDir Path directory) {
    var broken = assertThrows(BrokenTexts.class, () -> TextFiles.in(directory.resolve("nowhere")));
    assertEquals("bad texts: there is no directory of texts", broken.getMessage());
  }

  @Test
  void texts_in_a_jar_are_the_same_texts(@TempDir Path directory) throws IOException {
    var jar = directory.resolve("texts.jar");
    try (var files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      copyTo(files.getPath("texts"));
    }
    assertEquals(GOOD, TextFiles.at(jar).contents());
  }

  @Test
  void a_directory_with_crooked_files_is_found_out(@TempDir Path root) throws IOException {
    copyTo(root);
    assertEquals(GOOD, TextFiles.in(root).contents());
    Files.delete(root.resolve("v1/en/LOST.sms.mustache"));
    assertEquals(
        List.of("v1/en/LOST.sms.mustache is missing"), problems(TextFiles.in(root).contents()));
    Files.write(root.resolve("v1/en/LOST.sms.mustache"), new byte[] {(byte) 0xC3, 0x28});
    var broken = assertThrows(BrokenTexts.class, () -> TextFiles.in(root));
    assertEquals(List.of("v1/en/LOST.sms.mustache is not UTF-8"), broken.problems());
  }

  private static void copyTo(Path root) throws IOException {
    for (var file : GOOD.entrySet()) {
      var path = root.resolve(file.getKey());
      Files.createDirectories(Objects.requireNonNull(path.getParent()));
      Files.writeString(path, file.getValue());
    }
  }

  private static List<String> problems(Map<String, String> files) {
    return assertThrows(
            BrokenTexts.class,
            () -> new FileTexts(new TextFiles(files), Locale.ENGLISH, PUBLIC_URL))
        .problems();
  }
}
