package dev.parcelbell.bootstrap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HelidonShellTest {
  private static final byte[] BYTES = {0, -1, 13, 10, (byte) 0xC3, 0x28};

  private final AtomicReference<@Nullable HttpRequest> arrived = new AtomicReference<>();

  @AutoClose
  private final HelidonShell shell =
      HelidonShell.start("127.0.0.1", 0, new Correlated(new FaultBarrier(this::answer)));

  @AutoClose private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void request_and_answer_cross_the_wire_unchanged() throws Exception {
    var answer = send("PUT", "/a/b%20c%2F?d=%C3%A4&d", BodyPublishers.ofByteArray(BYTES));

    var request = arrivedRequest();
    assertEquals("PUT", request.method());
    assertEquals("/a/b%20c%2F", request.path());
    assertEquals("d=%C3%A4&d", request.query());
    assertEquals("mine", request.header("x-correlation-id").orElseThrow());
    assertEquals(new Body(BYTES), request.body());
    assertEquals(418, answer.statusCode());
    assertEquals("h", answer.headers().firstValue("x-g").orElseThrow());
    assertArrayEquals(BYTES, answer.body());
  }

  @Test
  void the_callers_correlation_id_is_returned() throws Exception {
    assertEquals("mine", correlationOf(send("GET", "/", BodyPublishers.noBody())));
  }

  @Test
  void a_body_of_exactly_the_limit_is_taken() throws Exception {
    var body = BodyPublishers.ofByteArray(new byte[Body.BYTES_MAX]);

    assertEquals(418, send("POST", "/", body).statusCode());
    assertEquals(Body.BYTES_MAX, arrivedRequest().body().length());
  }

  @Test
  void a_body_in_pieces_that_grows_over_the_limit_is_refused() throws Exception {
    var piece = new byte[64 * 1024];
    var tooMuch = BodyPublishers.ofByteArrays(Collections.nCopies(17, piece));

    assertEquals(413, send("POST", "/", tooMuch).statusCode());
    assertEquals(null, arrived.get());
  }

  @Test
  void a_body_announced_over_the_limit_is_refused_before_it_is_sent() throws Exception {
    try (var caller = new Caller("POST / HTTP/1.1", "Content-Length: 1048577")) {
      assertEquals("HTTP/1.1 413 Request Entity Too Large", caller.line());
      assertTrue(caller.rest().contains("\"status\":413"));
    }
    assertEquals(null, arrived.get());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 1048576",
        "Transfer-Encoding: chunked",
        "Content-Length: 1048576\r\nExpect: 100-continue",
        "Content-Length: 5\r\nExpect: 100-continue"
      })
  void who_is_refused_is_told_before_the_body_has_come_and_need_not_send_it(String headers)
      throws Exception {
    try (var caller = new Caller("POST /unread HTTP/1.1", headers)) {
      assertEquals("HTTP/1.1 401 Unauthorized", caller.line());
      var rest = caller.rest();
      assertTrue(rest.endsWith("who are you?"), rest);
      assertTrue(rest.toLowerCase(Locale.ROOT).contains("connection: close"), rest);
    }
  }

  @Test
  void after_a_small_body_that_nobody_reads_the_connection_serves_on() throws Exception {
    try (var caller = new Caller("POST /unread HTTP/1.1", "Content-Length: 5")) {
      caller.send("12345" + "GET / HTTP/1.1\r\nHost: a\r\n\r\n");

      assertEquals("HTTP/1.1 401 Unauthorized", caller.line());
      assertTrue(caller.says("who are you?HTTP/1.1 418 "));
    }
  }

  @Test
  void who_waits_for_a_word_before_sending_gets_it() throws Exception {
    try (var caller = new Caller("POST / HTTP/1.1", "Content-Length: 5\r\nExpect: 100-continue")) {
      assertEquals("HTTP/1.1 100 Continue", caller.line());
      assertEquals("", caller.line());
      caller.send("12345");
      assertTrue(caller.line().startsWith("HTTP/1.1 418 "));
    }
  }

  @Test
  void a_body_whose_chunks_cannot_be_counted_is_the_callers_mistake() throws Exception {
    try (var caller = new Caller("POST / HTTP/1.1", "Transfer-Encoding: chunked")) {
      caller.send("no number\r\n");

      assertEquals("HTTP/1.1 400 Bad Request", caller.line());
    }
    assertEquals(null, arrived.get());
  }

  /** Somebody who speaks HTTP word by word. */
  private final class Caller implements AutoCloseable {
    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), shell.port());
    private final BufferedReader answer;

    Caller(String request, String headers) throws IOException {
      socket.setSoTimeout(10_000);
      answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
      send(request + "\r\nHost: a\r\n" + headers + "\r\n\r\n");
    }

    void send(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(UTF_8));
    }

    String line() throws IOException {
      return answer.readLine();
    }

    /** Whether that comes at the beginning of a line, sooner or later. */
    boolean says(String beginning) {
      return answer.lines().anyMatch(line -> line.startsWith(beginning));
    }

    /** Everything until the server hangs up. */
    String rest() {
      return answer.lines().collect(joining("\n"));
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  @Test
  void a_bug_is_500_and_an_outage_503_and_neither_tells_why() throws Exception {
    var bug = send("GET", "/bug", BodyPublishers.noBody());
    var outage = send("GET", "/outage", BodyPublishers.noBody());

    assertEquals(500, bug.statusCode());
    assertEquals(503, outage.statusCode());
    assertEquals("5", outage.headers().firstValue("retry-after").orElseThrow());
    for (var answer : new java.net.http.HttpResponse<?>[] {bug, outage}) {
      assertEquals("mine", correlationOf(answer));
      String text = new String((byte[]) answer.body(), UTF_8);
      assertTrue(!text.contains("s3cr3t"), text);
    }
  }

  private HttpResponse answer(HttpRequest request) {
    return switch (request.path()) {
      case "/bug" -> throw new IllegalStateException("s3cr3t");
      case "/outage" -> throw new PortUnavailable("s3cr3t", new IOException("s3cr3t"));
      case "/unread" -> HttpResponse.text(401, "who are you?");
      default -> {
        var body = request.body();
        arrived.set(request);
        yield new HttpResponse(418, Map.of("x-g", "h"), body);
      }
    };
  }

  private HttpRequest arrivedRequest() {
    var request = arrived.get();
    if (request == null) {
      throw new AssertionError("nothing arrived");
    }
    return request;
  }

  private static String correlationOf(java.net.http.HttpResponse<?> answer) {
    return answer.headers().firstValue("x-correlation-id").orElseThrow();
  }

  private java.net.http.HttpResponse<byte[]> send(String method, String target, BodyPublisher body)
      throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + shell.port() + target);
    var request =
        java.net.http.HttpRequest.newBuilder(uri)
            .header("X-Correlation-Id", "mine")
            .method(method, body)
            .build();
    return client.send(request, BodyHandlers.ofByteArray());
  }
}
