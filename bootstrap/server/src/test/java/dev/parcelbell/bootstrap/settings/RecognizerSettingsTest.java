package dev.parcelbell.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.dialogflow.ServiceAccount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RecognizerSettingsTest {
  private static final String KEY =
      ServiceAccount.playground().keyFile("p", URI.create("http://localhost:1/token"));
  private static final Map<String, String> DIALOGFLOW =
      Map.of(
          "PARCELBELL_RECOGNIZER", "dialogflow",
          "PARCELBELL_DIALOGFLOW_PROJECT", "p",
          "PARCELBELL_DIALOGFLOW_KEY", KEY);

  private static Map<String, String> with(String name, String value) {
    var all = new HashMap<>(DIALOGFLOW);
    all.put(name, value);
    return all;
  }

  private static String problems(Map<String, String> env) {
    return String.valueOf(assertThrows(BadSettings.class, () -> Settings.from(env)).getMessage());
  }

  @Test
  void without_settings_the_embedded_one_does_it_alone() {
    assertEquals(
        new RecognizerSettings(Optional.empty(), 0.3, Optional.empty()),
        Settings.from(Map.of()).recognizer());
    assertEquals(
        Optional.empty(),
        Settings.from(with("PARCELBELL_RECOGNIZER", "embedded")).recognizer().dialogflow());
  }

  @Test
  void dialogflow_is_where_google_keeps_it_unless_said_otherwise() {
    var usual = Settings.from(DIALOGFLOW).recognizer().dialogflow().orElseThrow().settings();
    assertEquals(URI.create("https://dialogflow.googleapis.com"), usual.base());
    assertEquals(Duration.ofSeconds(3), usual.timeout());

    var regional = with("PARCELBELL_DIALOGFLOW_LOCATION", "europe-west1");
    assertEquals(
        URI.create("https://europe-west1-dialogflow.googleapis.com"),
        Settings.from(regional).recognizer().dialogflow().orElseThrow().settings().base());
    regional.put("PARCELBELL_DIALOGFLOW_ENDPOINT", "http://localhost:8083");
    assertEquals(
        URI.create("http://localhost:8083"),
        Settings.from(regional).recognizer().dialogflow().orElseThrow().settings().base());
  }

  @Test
  void the_key_may_stand_in_a_file(@TempDir Path dir) throws IOException {
    var file = Files.writeString(dir.resolve("key.json"), KEY).toString();
    var env = with("PARCELBELL_DIALOGFLOW_KEY_FILE", file);
    env.remove("PARCELBELL_DIALOGFLOW_KEY");

    assertTrue(Settings.from(env).recognizer().dialogflow().isPresent());
  }

  @Test
  void who_is_asked_must_be_known_and_open() {
    assertEquals(
        "bad settings: PARCELBELL_DIALOGFLOW_PROJECT is missing;"
            + " PARCELBELL_DIALOGFLOW_KEY is missing",
        problems(Map.of("PARCELBELL_RECOGNIZER", "Dialogflow")));
    assertEquals(
        "bad settings: PARCELBELL_DIALOGFLOW_KEY is not the key file of a service account",
        problems(with("PARCELBELL_DIALOGFLOW_KEY", "s3cr3t")));
  }

  @ParameterizedTest
  @CsvSource({
    "PARCELBELL_RECOGNIZER, rasa",
    "PARCELBELL_CONFIDENCE, 1.1",
    "PARCELBELL_CONFIDENCE, -0.1",
    "PARCELBELL_CONFIDENCE, NaN",
    "PARCELBELL_CONFIDENCE, much",
    "PARCELBELL_DIALOGFLOW_PROJECT, a/b",
    "PARCELBELL_DIALOGFLOW_LOCATION, evil.example/x",
    "PARCELBELL_DIALOGFLOW_ENVIRONMENT, a b",
    "PARCELBELL_DIALOGFLOW_ENDPOINT, http://localhost:8083/",
    "PARCELBELL_DIALOGFLOW_TIMEOUT, 31",
  })
  void a_value_that_cannot_be_is_told_by_the_name_of_its_setting(String setting, String value) {
    var message = problems(with(setting, value));

    assertTrue(message.matches("bad settings: " + setting + " (must be|is not) [^;]+"), message);
  }

  @Test
  void a_confidence_is_from_nothing_to_certain() {
    assertEquals(0, Settings.from(Map.of("PARCELBELL_CONFIDENCE", "0")).recognizer().confidence());
    assertEquals(1, Settings.from(Map.of("PARCELBELL_CONFIDENCE", "1")).recognizer().confidence());
  }
}
