package dev.parcelbell.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An app that listens to Messenger, and at times does not want to. */
final class AppWebhook implements AutoCloseable {
  /**
   * What was posted and taken.
   *
   * @param body one character per byte
   */
  record Post(Map<String, List<String>> headers, String body) {
    String header(String name) {
      return headers.getOrDefault(name, List.of("")).getFirst();
    }
  }

  private final HttpServer server;
  private final List<Post> posts = new CopyOnWriteArrayList<>();
  private final AtomicInteger refusals = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();

  private AppWebhook(HttpServer server) {
    this.server = server;
  }

  static AppWebhook start() {
    return start(0);
  }

  static AppWebhook start(int port) {
    try {
      var app = new AppWebhook(HttpServer.create(new InetSocketAddress("localhost", port), 0));
      app.server.createContext("/webhooks/messenger", app::take);
      app.server.start();
      return app;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1);
      if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        refused.incrementAndGet();
        exchange.sendResponseHeaders(503, -1);
      } else {
        posts.add(new Post(Map.copyOf(exchange.getRequestHeaders()), body));
        exchange.sendResponseHeaders(200, -1);
      }
    }
  }

  URI uri() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhooks/messenger");
  }

  List<Post> posts() {
    return List.copyOf(posts);
  }

  /** Answers so many of the next posts with 503. */
  void refuse(int times) {
    refusals.set(times);
  }

  int refused() {
    return refused.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
