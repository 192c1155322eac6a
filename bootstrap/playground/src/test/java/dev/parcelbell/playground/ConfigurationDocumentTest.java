package dev.parcelbell.playground;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What {@code docs/configuration.md} says of the playground, against the code. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConfigurationDocumentTest {
  private static final Path DOCUMENT = Path.of("../../docs/configuration.md");
  private static final Pattern ROW = Pattern.compile("\\| (`[^|]*`) \\| ([^|]*) \\|.*");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  @Test
  void the_ports_are_described_with_their_defaults() throws IOException {
    var ports =
        Arrays.stream(Port.values())
            .collect(toMap(Port::setting, port -> List.of(Integer.toString(port.usual()))));

    assertEquals(ports, section("## The playground's ports"));
  }

  @Test
  void what_the_application_is_told_is_described() throws IOException, CannotStart {
    var anyFree =
        Arrays.stream(Port.values()).collect(toMap(Function.identity(), _ -> Integer.valueOf(0)));
    var told =
        ApplicationSettings.environment(
            Ports.free(anyFree), Path.of("run/dialogflow-key.json"), Map.of());
    var described = section("## What the playground sets");

    assertEquals(new TreeSet<>(told.keySet()), new TreeSet<>(described.keySet()));
    var hashed = Set.of("PARCELBELL_API_KEYS");
    described.forEach(
        (setting, value) -> {
          if (!value.isEmpty() && !hashed.contains(setting)) {
            assertEquals(List.of(told.getOrDefault(setting, "")), value, setting);
          }
        });
  }

  /** Each setting of a section's tables with what is quoted in the second column. */
  private static Map<String, List<String>> section(String title) throws IOException {
    var settings = new TreeMap<String, List<String>>();
    Files.readAllLines(DOCUMENT).stream()
        .dropWhile(line -> !line.equals(title))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .map(ROW::matcher)
        .filter(row -> row.matches())
        .forEach(
            row -> quoted(row.group(1)).forEach(name -> settings.put(name, quoted(row.group(2)))));
    return settings;
  }

  private static List<String> quoted(String cell) {
    return QUOTED.matcher(cell).results().map(quote -> quote.group(1)).toList();
  }
}
