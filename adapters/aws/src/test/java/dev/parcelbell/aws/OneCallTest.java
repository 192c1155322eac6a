package dev.parcelbell.aws;

import static dev.parcelbell.aws.BareServer.write;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.aws.BareServer.Behaviour;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class OneCallTest {
  private static final Duration SHORT = Duration.ofMillis(700);
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String THANKS = BareServer.reply("200 OK", "text/plain", "");

  private static void assertOneRequestAndDoubt(Callers protocol, Duration timeout, Behaviour server)
      throws IOException {
    try (var service = BareServer.start(server);
        var caller = protocol.connect(service.uri(), timeout)) {
      assertInstanceOf(CallResult.InDoubt.class, caller.call());
      assertEquals(1, service.requests());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_reads_and_hangs_up_is_asked_once(Callers protocol) throws IOException {
    assertOneRequestAndDoubt(protocol, LONG, (_, _) -> false);
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_resets_the_connection_is_asked_once(Callers protocol) throws IOException {
    assertOneRequestAndDoubt(
        protocol,
        LONG,
        (_, connection) -> {
          connection.setSoLinger(true, 0);
          return false;
        });
  }

  /** The case in which the JDK repeats a POST, if one lets it. */
  @ParameterizedTest
  @EnumSource
  void a_server_that_hangs_up_on_a_kept_connection_is_asked_once(Callers protocol)
      throws IOException {
    try (var service =
            BareServer.start((number, connection) -> number == 1 && write(connection, THANKS));
        var caller = protocol.connect(service.uri(), LONG)) {
      caller.call();

      assertInstanceOf(CallResult.InDoubt.class, caller.call());
      assertEquals(2, service.requests());
      assertEquals(1, service.connections());
    }
  }

  /** Shows that the test above could fail: this is what our client keeps from happening. */
  @Test
  void the_jdk_by_itself_repeats_a_post() throws IOException {
    try (var service =
        BareServer.start((number, connection) -> number == 1 && write(connection, THANKS))) {
      post(service.uri());

      assertThrows(IOException.class, () -> post(service.uri()));
      assertEquals(3, service.requests());
    }
  }

  private static void post(URI uri) throws IOException {
    var connection = (HttpURLConnection) uri.toURL().openConnection();
    connection.setDoOutput(true);
    connection.getOutputStream().write('a');
    try (var answer = connection.getInputStream()) {
      assertEquals(-1, answer.read());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_kept_connection_that_died_meanwhile_costs_nothing(Callers protocol) throws IOException {
    try (var service =
            BareServer.start((number, connection) -> write(connection, THANKS) && number > 1);
        var caller = protocol.connect(service.uri(), LONG)) {
      caller.call();

      assertInstanceOf(CallResult.Done.class, caller.call());
      assertEquals(2, service.requests());
      assertEquals(2, service.connections());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_silent_server_is_asked_once(Callers protocol) throws IOException {
    assertOneRequestAndDoubt(protocol, SHORT, (_, _) -> true);
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_talks_without_end_is_left_in_time(Callers protocol) throws IOException {
    assertOneRequestAndDoubt(
        protocol,
        SHORT,
        (_, connection) -> {
          write(connection, "HTTP/1.1 200 OK\r\nX-Endless: ");
          while (!connection.isClosed()) {
            write(connection, "a");
            Thread.onSpinWait();
          }
          return false;
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_hangs_up_in_the_middle_of_its_answer_is_asked_once(Callers protocol)
      throws IOException {
    assertOneRequestAndDoubt(
        protocol,
        LONG,
        (_, connection) ->
            !write(
                connection,
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 500\r\n\r\n<Send"));
  }

  @ParameterizedTest
  @EnumSource
  void a_server_that_speaks_no_http_is_asked_once(Callers protocol) throws IOException {
    assertOneRequestAndDoubt(
        protocol, LONG, (_, connection) -> !write(connection, "220 mail.example ESMTP\r\n"));
  }

  @ParameterizedTest
  @EnumSource
  void a_server_in_trouble_is_asked_once_whatever_the_environment_says_of_retries(Callers protocol)
      throws IOException {
    System.setProperty("aws.maxAttempts", "5");
    try (var service = BareServer.answering("500 Oops", "text/html", "<html>Oops</html>");
        var caller = protocol.connect(service.uri(), LONG)) {
      assertEquals(new CallResult.InDoubt<>("HTTP 500"), caller.call());
      assertEquals(1, service.requests());
    } finally {
      System.clearProperty("aws.maxAttempts");
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_was_sent_when_nobody_listens(Callers protocol) throws IOException {
    int port;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }
    try (var caller = protocol.connect(URI.create("http://localhost:" + port), LONG)) {
      assertEquals(new CallResult.NotSent<>("ConnectException"), caller.call());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_was_sent_when_the_name_is_unknown(Callers protocol) {
    try (var caller = protocol.connect(URI.create("http://nobody.invalid:81"), LONG)) {
      assertEquals(new CallResult.NotSent<>("UnknownHostException"), caller.call());
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothing_was_sent_when_no_credentials_are_found(Callers protocol) throws IOException {
    try (var service = BareServer.answering("200 OK", "text/plain", "");
        var caller =
            protocol.connect(
                new AwsAccess(
                    Region.EU_CENTRAL_1,
                    Optional.of(service.uri()),
                    () -> {
                      throw SdkClientException.create("no credentials");
                    },
                    LONG))) {
      assertInstanceOf(CallResult.NotSent.class, caller.call());
      assertEquals(0, service.requests());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_second_request_in_the_same_call_is_not_made(Callers protocol) throws IOException {
    try (var service = BareServer.answering("200 OK", "text/plain", "");
        var caller = protocol.connect(service.uri(), LONG)) {
      var greedy =
          new Caller(caller.client(), () -> caller.request().get() + caller.request().get());

      assertInstanceOf(CallResult.InDoubt.class, greedy.call());
      assertEquals(1, service.requests());
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_request_outside_of_a_call_is_not_made(Callers protocol) throws IOException {
    try (var service = BareServer.answering("200 OK", "text/plain", "");
        var caller = protocol.connect(service.uri(), LONG)) {
      assertThrows(IllegalStateException.class, () -> caller.request().get());
      assertEquals(0, service.requests());
    }
  }
}
