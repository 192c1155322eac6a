package dev.parcelbell.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SettingsReaderTest {
  @Test
  void what_is_not_given_or_empty_has_its_default() {
    var reader = new SettingsReader(Map.of("A", " "));

    assertEquals(7, reader.integer("A", 7, 0, 9));
    assertEquals(Duration.ofSeconds(3), reader.duration("B", Duration.ofSeconds(3)));
    assertEquals(Optional.empty(), reader.text("A"));
    assertEquals(Optional.empty(), reader.secret("C"));
    assertEquals(Optional.empty(), reader.webAddress("D"));
    reader.orThrow();
  }

  @ParameterizedTest
  @CsvSource({"10, PT10S", "PT1M, PT1M", "PT0.5S, PT0.5S"})
  void a_duration_is_seconds_or_iso(String text, Duration expected) {
    assertEquals(expected, new SettingsReader(Map.of("A", text)).duration("A", Duration.ZERO));
  }

  @Test
  void all_problems_are_reported_at_once_and_no_value_is_echoed() {
    var reader =
        new SettingsReader(
            Map.of(
                "N", "s3cr3t", "R", "70000", "T", "-5", "Z", "0", "U", "ftp://x", "F_FILE", "/"));
    reader.integer("N", 1, 0, 9);
    reader.integer("R", 1, 0, 65535);
    reader.duration("T", Duration.ofSeconds(1));
    reader.duration("Z", Duration.ofSeconds(1));
    reader.webAddress("U");
    reader.secret("F");
    reader.missing("M");

    var refused = assertThrows(BadSettings.class, reader::orThrow);

    assertEquals(
        "bad settings: N is not a whole number from 0 to 9; R must be 0 to 65535; T is not a"
            + " duration: seconds, or ISO-8601 as in PT1M; Z must be from PT0.001S to PT87600H; U"
            + " must be an absolute http or https address; F_FILE names a file that cannot be read;"
            + " M is missing",
        refused.getMessage());
  }

  @Test
  void a_duration_that_overflows_or_comes_to_nothing_is_refused() {
    for (var text : List.of("0", "PT0.0009S", "P3651D", "PT2562047788015215H", "-1", "PT-1S")) {
      var reader = new SettingsReader(Map.of("A", text));
      reader.duration("A", Duration.ZERO);
      assertThrows(BadSettings.class, reader::orThrow, text);
    }
  }

  @Test
  void what_is_wrong_is_not_missing_as_well() {
    var reader = new SettingsReader(Map.of("A", "x"));
    reader.text("A", "something else", _ -> false);
    reader.missing("A");

    assertEquals(
        "bad settings: A must be something else",
        assertThrows(BadSettings.class, reader::orThrow).getMessage());
  }

  @Test
  void a_secret_may_stand_in_a_file_but_not_in_two_places(@TempDir Path dir) throws IOException {
    var file = Files.writeString(dir.resolve("secret"), "s3cr3t\n").toString();

    assertEquals(Optional.of("s3cr3t"), new SettingsReader(Map.of("A_FILE", file)).secret("A"));
    var both = new SettingsReader(Map.of("A_FILE", file, "A", "x"));
    assertEquals(Optional.empty(), both.secret("A"));
    assertThrows(BadSettings.class, both::orThrow);
  }

  @Test
  void a_web_address_is_absolute() {
    var reader = new SettingsReader(Map.of("A", "http://localhost:1/x"));

    assertEquals(Optional.of(URI.create("http://localhost:1/x")), reader.webAddress("A"));
  }
}
