package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A main class on the class path of the tests, in a process of its own. */
final class JavaProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  JavaProcess(Class<?> main, String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--sun-misc-unsafe-memory-access=allow",
                "-Ddynamodb.local.lib=" + System.getProperty("dynamodb.local.lib", ""),
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    Collections.addAll(command, arguments);
    process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    output = process.inputReader(UTF_8);
  }

  /** The next line that it prints. */
  String line() throws IOException {
    String line = output.readLine();
    if (line == null) {
      throw new IllegalStateException("it ended without a word");
    }
    return line;
  }

  Process process() {
    return process;
  }

  /** Leaves it no moment to put anything in order. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
