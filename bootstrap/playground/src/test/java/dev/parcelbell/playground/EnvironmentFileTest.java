package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvironmentFileTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "PARCELBELL_A", "it's $HOME; `rm` \"all\" \\ #no comment",
          "PARCELBELL_B", "two\nlines",
          "PARCELBELL_C", "");

  @TempDir private Path temporary;

  @Test
  void a_shell_that_reads_it_has_exactly_these_settings() throws Exception {
    try (var data = DataDirectory.take(Optional.of(temporary.resolve("some data")));
        var _ = EnvironmentFile.write(SETTINGS, data)) {
      var file = data.root().resolve("run/application.env");
      for (var setting : SETTINGS.entrySet()) {
        assertEquals(setting.getValue(), read(file, setting.getKey()));
      }
    }
  }

  @Test
  void only_its_user_can_read_it_whatever_was_there_before() throws Exception {
    try (var data = DataDirectory.take(Optional.of(temporary))) {
      var file = Files.writeString(temporary.resolve("run/application.env"), "left=over");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
      try (var _ = EnvironmentFile.write(SETTINGS, data)) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.readString(file).contains("left"));
      }
      assertFalse(Files.exists(file), "it goes when the playground does");
    }
  }

  private static String read(Path file, String setting) throws IOException, InterruptedException {
    var shell =
        new ProcessBuilder(
                "sh",
                "-c",
                "set -a; . \"$1\"; exec sh -c 'printf %s \"$'\"$2\"'\"'",
                "sh",
                file.toString(),
                setting)
            .redirectErrorStream(true)
            .start();
    var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, shell.waitFor(), said);
    return said;
  }
}
