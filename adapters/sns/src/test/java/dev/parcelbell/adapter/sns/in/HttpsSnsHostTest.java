package dev.parcelbell.adapter.sns.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parcelbell.http.Body;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class HttpsSnsHostTest {
  private final HttpServer server;
  @AutoClose private final HttpsSnsHost sns = new HttpsSnsHost();

  HttpsSnsHostTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", HttpsSnsHostTest::answer);
    server.start();
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/large" -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[70_000]);
        }
        case "/moved" -> {
          exchange.getResponseHeaders().add("location", "/");
          exchange.sendResponseHeaders(302, -1);
        }
        default -> {
          var text = exchange.getRequestURI().getRawQuery().getBytes(UTF_8);
          exchange.sendResponseHeaders(418, text.length);
          exchange.getResponseBody().write(text);
        }
      }
    }
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  @Test
  void an_answer_comes_as_it_is() throws IOException {
    assertEquals(new SnsHost.Answer(418, Body.of("a=%20b")), sns.get(at("/?a=%20b")));
  }

  @Test
  void nobody_is_sent_elsewhere() throws IOException {
    assertEquals(302, sns.get(at("/moved")).status());
  }

  @Test
  void an_answer_without_end_is_none() {
    assertThrows(IOException.class, () -> sns.get(at("/large")));
  }

  @Test
  void where_nobody_is_nobody_answers() {
    server.stop(0);

    assertThrows(IOException.class, () -> sns.get(at("/")));
  }

  @Test
  void one_that_was_never_asked_can_be_closed() {
    new HttpsSnsHost().close();
  }
}
