package dev.parcelbell.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One listening port, and the silence of those who get no answer. */
public final class SimulatorServer implements AutoCloseable {
  private final String host;
  private final WebServer server;
  private final Silences silences = new Silences(Duration.ofSeconds(60));

  private SimulatorServer(String host, int port, long bodyBytesMax, CallHandler handler) {
    this.host = host;
    this.server =
        WebServer.builder()
            .host(host)
            .port(port)
            .maxPayloadSize(bodyBytesMax)
            .shutdownHook(false)
            .shutdownGracePeriod(Duration.ofMillis(200))
            .routing(routes -> routes.any((request, response) -> carry(handler, request, response)))
            .build();
  }

  /**
   * Starts listening.
   *
   * @param port 0 for any that is free
   * @throws IllegalStateException when the port is taken
   */
  public static SimulatorServer start(
      String host, int port, long bodyBytesMax, CallHandler handler) {
    var started = new SimulatorServer(host, port, bodyBytesMax, handler);
    started.server.start();
    // The server only logs that it could not bind.
    if (!started.server.isRunning()) {
      throw new IllegalStateException("cannot listen at " + host + ":" + port);
    }
    return started;
  }

  public int port() {
    return server.port();
  }

  /** Without a slash at its end. */
  public URI uri() {
    return URI.create("http://" + host + ":" + port());
  }

  /** Closes the connections of all who were left without an answer. */
  public void endSilences() {
    silences.endAll();
  }

  private void carry(CallHandler handler, ServerRequest request, ServerResponse response) {
    var end = silences.end();
    switch (handler.answer(read(request))) {
      case Answer.Reply(int status, Map<String, String> headers, String body) -> {
        response.status(status);
        headers.forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.send(body.getBytes(UTF_8));
      }
      case Answer.Silence() -> {
        silences.keep(end);
        throw new CloseConnectionException("a simulated time-out");
      }
    }
  }

  private static Call read(ServerRequest request) {
    var content = request.content();
    return new Call(
        request.prologue().method().text(),
        segments(request.path().absolute().path()),
        Form.parse(request.query().rawValue()),
        request.headers().stream()
            .collect(Collectors.toMap(header -> header.name(), header -> header.get())),
        content.hasEntity() ? new String(content.as(byte[].class), UTF_8) : "");
  }

  private static List<String> segments(String path) {
    return Stream.of(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
  }

  @Override
  public void close() {
    silences.endAll();
    server.stop();
  }
}
