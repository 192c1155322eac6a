package dev.parcelbell.bootstrap;

import static java.util.stream.Collectors.toMap;

import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;

/** Carries requests from Helidon to a handler that knows no server, and its answers back. */
public final class HelidonShell implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Bodies of up to 1 MiB are held in memory, so there must not be too many at once. */
  private static final int REQUESTS_MAX = 64;

  private static final int CONNECTIONS_MAX = 1024;
  private static final Duration IDLE_MAX = Duration.ofSeconds(60);

  private final WebServer server;

  private HelidonShell(WebServer server) {
    this.server = server;
  }

  /**
   * Starts to listen.
   *
   * @param port 0 takes any free one
   * @throws CannotListen when that is not possible
   */
  public static HelidonShell start(String bindAddress, int port, HttpHandler handler) {
    var server =
        WebServer.builder()
            .host(bindAddress)
            .port(port)
            .maxTcpConnections(CONNECTIONS_MAX)
            .maxConcurrentRequests(REQUESTS_MAX)
            .idleConnectionTimeout(IDLE_MAX)
            // Who started the server stops it, in the right order with everything else.
            .shutdownHook(false)
            .shutdownGracePeriod(GRACE)
            .routing(
                routing -> routing.any((request, response) -> carry(handler, request, response)))
            .build();
    server.start();
    // Helidon only logs when it cannot bind.
    if (!server.isRunning()) {
      throw new CannotListen(port);
    }
    return new HelidonShell(server);
  }

  public int port() {
    return server.port();
  }

  /** Waits a while for requests in progress. */
  @Override
  public void close() {
    server.stop();
  }

  private static void carry(HttpHandler handler, ServerRequest request, ServerResponse response) {
    var body = readBody(request);
    if (body.isEmpty()) {
      response.header(HeaderValues.CONNECTION_CLOSE);
      send(Problem.of(413, "The body is larger than 1 MiB.").toResponse(), response);
      // The header alone leaves the connection open until it has idled for minutes.
      throw new CloseConnectionException("the rest of a large body is not read");
    }
    send(handler.answer(read(request, body.get())), response);
  }

  private static Optional<Body> readBody(ServerRequest request) {
    if (!request.content().hasEntity()) {
      return Optional.of(Body.EMPTY);
    }
    if (request.headers().contentLength().orElse(0) > Body.BYTES_MAX) {
      return Optional.empty();
    }
    try {
      byte[] bytes = request.content().inputStream().readNBytes(Body.BYTES_MAX + 1);
      return bytes.length > Body.BYTES_MAX ? Optional.empty() : Optional.of(new Body(bytes));
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }

  private static HttpRequest read(ServerRequest request, Body body) {
    return new HttpRequest(
        request.prologue().method().text(),
        request.path().absolute().rawPath(),
        request.query().rawValue(),
        request.headers().stream().collect(toMap(Header::name, Header::allValues)),
        body);
  }

  private static void send(HttpResponse answer, ServerResponse response) {
    response.status(answer.status());
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    response.send(answer.body().bytes());
  }
}
