package dev.parcelbell.bootstrap;

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
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

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
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), shell.port())) {
      socket.setSoTimeout(10_000);
      String head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1048577\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

      assertTrue(answer.readLine().startsWith("HTTP/1.1 413 "));
      assertTrue(answer.lines().anyMatch(line -> line.contains("\"status\":413")));
    }
    assertEquals(null, arrived.get());
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
      String text = new String((byte[]) answer.body(), StandardCharsets.UTF_8);
      assertTrue(!text.contains("s3cr3t"), text);
    }
  }

  private HttpResponse answer(HttpRequest request) {
    return switch (request.path()) {
      case "/bug" -> throw new IllegalStateException("s3cr3t");
      case "/outage" -> throw new PortUnavailable("s3cr3t", new IOException("s3cr3t"));
      default -> {
        arrived.set(request);
        yield new HttpResponse(418, Map.of("x-g", "h"), request.body());
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
