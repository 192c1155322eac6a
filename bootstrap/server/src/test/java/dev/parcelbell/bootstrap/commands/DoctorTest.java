package dev.parcelbell.bootstrap.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Where nothing of the cloud can be reached. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DoctorTest {
  private static final String DIGEST = "ab".repeat(32);

  @ParameterizedTest
  @CsvSource({
    "'', no API key is configured: nobody may call the API",
    "shop:%s, no API key has the role admin: nobody can redrive deliveries",
    "'shop:%s,ops:%s:admin', 'there are API keys, also with the role admin'",
  })
  void it_tells_who_may_call_and_what_cannot_be_reached(String keys, String found)
      throws IOException {
    var said = new StringWriter();
    var doctor = new Doctor(new Assembled(settings(keys), InstantSource.system()));

    int status = new CommandLine(doctor).setOut(new PrintWriter(said)).execute();

    assertEquals(1, status);
    assertTrue(said.toString().contains("  ok  " + found), said::toString);
    assertTrue(said.toString().contains(" BAD  DynamoDB cannot be asked"), said::toString);
    assertTrue(said.toString().contains(" BAD  SQS cannot be asked"), said::toString);
  }

  private static Map<String, String> settings(String keys) throws IOException {
    var settings = new HashMap<>(Map.of("AWS_ACCESS_KEY_ID", "a", "AWS_SECRET_ACCESS_KEY", "b"));
    settings.put("PARCELBELL_API_KEYS", keys.replace("%s", DIGEST));
    settings.put("PARCELBELL_DYNAMODB_ENDPOINT", nowhere());
    settings.put("PARCELBELL_SQS_ENDPOINT", nowhere());
    return settings;
  }

  private static String nowhere() throws IOException {
    try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return "http://127.0.0.1:" + gone.getLocalPort();
    }
  }
}
