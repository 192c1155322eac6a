package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What its parent shows to a user is the end of what it says. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class EmbeddedApplicationTest {
  @Test
  void a_wrong_setting_is_told_in_words() throws Exception {
    assertEquals(
        "bad settings: PARCELBELL_SQS_WAIT must be from PT1S to PT20S",
        lastWords(Map.of("PARCELBELL_SQS_WAIT", "60")));
  }

  @Test
  void a_port_that_is_taken_is_told_in_words() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings =
          Map.of(
              "PARCELBELL_BIND_ADDRESS", "127.0.0.1",
              "PARCELBELL_PORT", "0",
              "PARCELBELL_MANAGEMENT_PORT", Integer.toString(taken.getLocalPort()));

      assertEquals(
          "port %d cannot be listened on: it is taken, or not ours to take"
                  .formatted(taken.getLocalPort())
              + " (PARCELBELL_MANAGEMENT_PORT sets another)",
          lastWords(settings));
    }
  }

  private static String lastWords(Map<String, String> settings) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                List.of(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    EmbeddedApplication.class.getName(),
                    "0"))
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PARCELBELL_"));
    builder.environment().putAll(settings);
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(1, process.waitFor(), said);
    return said.lines().toList().getLast();
  }
}
