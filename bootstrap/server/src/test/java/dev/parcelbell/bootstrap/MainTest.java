package dev.parcelbell.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MainTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void help_is_not_an_error() {
    assertEquals(0, run(Map.of(), "--help"));
    assertTrue(out.toString().contains("serve"), out::toString);
  }

  @Test
  void what_nobody_knows_is_wrong_usage() {
    assertEquals(2, run(Map.of(), "dance"));
    assertEquals(2, run(Map.of(), "serve", "--loud"));
    assertEquals(2, run(Map.of()));
    assertTrue(err.toString().contains("dance"), err::toString);
  }

  @Test
  void bad_settings_are_wrong_usage_and_told_in_one_line() {
    assertEquals(2, run(Map.of("PARCELBELL_PORT", "s3cr3t"), "serve"));
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains("PARCELBELL_PORT"), err::toString);
    assertFalse(err.toString().contains("s3cr3t"), err::toString);
  }

  @Test
  void a_port_that_is_taken_is_a_failure_told_in_one_line() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var port = Integer.toString(taken.getLocalPort());
      var env = Map.of("PARCELBELL_PORT", port, "PARCELBELL_BIND_ADDRESS", "127.0.0.1");

      assertEquals(1, run(env, "serve"));
    }
    assertEquals(1, err.toString().lines().count(), err::toString);
    assertTrue(err.toString().contains("(PARCELBELL_PORT sets another)"), err::toString);
  }

  private int run(Map<String, String> env, String... args) {
    return Main.commandLine(env, InstantSource.system())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }
}
