package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

/**
 * {@code run/application.env}: the application's environment, for a shell that wants to run its
 * other commands against this playground. It is there as long as the playground is, and for its
 * user only, because it holds what the user's own environment brought along.
 */
final class EnvironmentFile implements AutoCloseable {
  private final Path file;

  private EnvironmentFile(Path file) {
    this.file = file;
  }

  static EnvironmentFile write(Map<String, String> environment, DataDirectory data)
      throws IOException {
    var file = data.root().resolve("run/application.env");
    // One that a killed playground left may be anybody's to read.
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, lines(environment), UTF_8);
    return new EnvironmentFile(file);
  }

  private static String lines(Map<String, String> environment) {
    return new TreeMap<>(environment)
        .entrySet().stream()
            .map(setting -> setting.getKey() + "=" + quoted(setting.getValue()) + "\n")
            .collect(joining());
  }

  /** Within single quotes a shell looks at nothing but the next one. */
  private static String quoted(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
