package dev.parcelbell.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The production main, in a process of its own. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SignalTest {
  private static final Pattern PORT = Pattern.compile("listening on port (\\d+)");

  private final Process process;

  SignalTest() throws IOException {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "serve");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PARCELBELL_PORT", "0");
    process = builder.start();
  }

  @AfterEach
  void leaveNoProcessBehind() {
    process.destroyForcibly();
  }

  @ParameterizedTest
  @CsvSource({"TERM, 143", "INT, 130"})
  void a_signal_ends_the_server_with_the_signals_exit_code(String signal, int code)
      throws Exception {
    int port = portFrom(process.inputReader(UTF_8));
    assertEquals(200, live(port));

    var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start();
    assertEquals(0, kill.waitFor());

    assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    assertEquals(code, process.exitValue());
  }

  private static int portFrom(BufferedReader output) {
    return output
        .lines()
        .map(PORT::matcher)
        .filter(found -> found.find())
        .map(found -> Integer.parseInt(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  private static int live(int port) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + port + "/health/live");
    try (var client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
