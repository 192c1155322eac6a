package dev.parcelbell.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** {@code docs/configuration.md} against the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = Path.of("../../docs/configuration.md");
  private static final Pattern ROW = Pattern.compile("\\| (`[^|]*`) \\| ([^|]*) \\| .*");
  private static final Pattern NAME = Pattern.compile("`([A-Z][A-Z0-9_]+)`");
  private static final Pattern VALUE = Pattern.compile("`([^`]+)`");

  /** What has no meaning before a channel is configured. */
  private static final Map<String, String> CHANNELS =
      Map.of(
          "PARCELBELL_MESSENGER_PAGE_ID", "1",
          "PARCELBELL_MESSENGER_PAGE_TOKEN", "token",
          "PARCELBELL_MESSENGER_APP_SECRETS", "secret",
          "PARCELBELL_SMS_ORIGINATION_IDENTITY", "+4930123456");

  @Test
  void every_setting_is_described_and_none_is_invented() throws IOException {
    var described = new TreeSet<String>();
    rows().forEach(row -> described.addAll(row.names()));

    assertEquals(new TreeSet<>(Settings.names()), described);
  }

  @Test
  void the_defaults_are_those_of_the_code() throws IOException {
    var env = new HashMap<>(CHANNELS);
    for (var row : rows()) {
      var value = VALUE.matcher(row.fallback());
      if (value.matches()) {
        env.put(row.names().getFirst(), value.group(1));
      }
    }
    assertTrue(env.size() > 30, "most settings have a default: " + env.keySet());

    var described = Settings.from(env);
    var usual = Settings.from(CHANNELS);

    assertEquals(usual.server(), described.server());
    assertEquals(usual.api().publicUrl(), described.api().publicUrl());
    assertEquals(usual.api().locale(), described.api().locale());
    assertEquals(usual.api().timeZone(), described.api().timeZone());
    assertEquals(usual.engine(), described.engine());
    assertEquals(usual.aws(), described.aws());
    assertEquals(usual.sms(), described.sms());
    assertEquals(usual.recognizer().confidence(), described.recognizer().confidence());
    var page = usual.messenger().orElseThrow();
    var describedPage = described.messenger().orElseThrow();
    assertEquals(page.templates(), describedPage.templates());
    assertEquals(page.graph().base(), describedPage.graph().base());
    assertEquals(page.graph().version(), describedPage.graph().version());
    assertEquals(page.graph().throttleWait(), describedPage.graph().throttleWait());
  }

  /** A line of a table: one setting, perhaps with its file. */
  private record Row(List<String> names, String fallback) {}

  private static List<Row> rows() throws IOException {
    return Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.equals("## The application"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .map(row -> new Row(namesIn(row.group(1)), row.group(2)))
        .toList();
  }

  private static List<String> namesIn(String cell) {
    return NAME.matcher(cell).results().map(name -> name.group(1)).toList();
  }
}
