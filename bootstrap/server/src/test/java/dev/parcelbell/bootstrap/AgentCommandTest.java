package dev.parcelbell.bootstrap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentCommandTest {
  @TempDir private Path dir;
  private final StringWriter said = new StringWriter();
  private Path file = Path.of("agent.zip");

  @BeforeEach
  void choose() {
    file = dir.resolve("agent.zip");
  }

  private int export(String... arguments) {
    var out = new PrintWriter(said, true);
    var all = Stream.concat(Stream.of("agent", "export"), Stream.of(arguments));
    return Main.commandLine(Map.of(), InstantSource.system())
        .setOut(out)
        .setErr(out)
        .execute(all.toArray(String[]::new));
  }

  @Test
  void without_any_setting_it_writes_a_zip_and_says_where() throws IOException {
    assertEquals(0, export(file.toString()), said::toString);

    assertEquals("wrote " + file + "\n", said.toString());
    try (var zip = new ZipFile(file.toFile())) {
      assertTrue(zip.getEntry("agent.json").getSize() > 0);
    }
    assertEquals(List.of(file), filesOf(dir));
  }

  @Test
  void what_is_there_stays_unless_it_may_be_replaced() throws IOException {
    Files.writeString(file, "mine");

    assertEquals(1, export(file.toString()));
    assertEquals(
        "parcelbell: " + file + " is there already; --force replaces it\n", said.toString());
    assertEquals("mine", Files.readString(file));

    assertEquals(0, export("--force", file.toString()));
    assertTrue(Files.size(file) > 10_000);
  }

  @Test
  void the_same_agent_is_the_same_file_and_another_webhook_another() throws IOException {
    var again = dir.resolve("again.zip");
    var with = dir.resolve("with.zip");

    assertEquals(0, export(file.toString()));
    assertEquals(0, export(again.toString()));
    assertEquals(0, export("--webhook-url", "https://parcels.example/x", with.toString()));

    assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(again));
    assertFalse(Files.mismatch(file, with) < 0);
  }

  @Test
  void what_cannot_be_is_told() throws IOException {
    assertEquals(2, export());
    assertEquals(2, export(dir.toString(), "--force"));
    assertEquals(2, export(file.toString(), "--webhook-url", "http://parcels.example/x"));
    assertTrue(said.toString().contains("must be an absolute https address"));
    assertEquals(1, export(dir.resolve("nowhere/agent.zip").toString()));
    assertTrue(said.toString().contains("cannot be written: NoSuchFileException"));
    assertEquals(List.of(), filesOf(dir));
  }

  private static List<Path> filesOf(Path dir) throws IOException {
    try (var files = Files.list(dir)) {
      return files.toList();
    }
  }
}
