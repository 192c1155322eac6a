package dev.parcelbell.bootstrap;

import static java.util.stream.Collectors.toMap;

import dev.parcelbell.http.Content;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.time.Duration;

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
    var content = new IncomingBody(request);
    var answer = handler.answer(read(request, content));
    if (content.isNoObstacle()) {
      send(answer, response);
      return;
    }
    response.header(HeaderValues.CONNECTION_CLOSE);
    send(answer, response);
    // The header alone leaves the connection open until it has idled for minutes.
    throw new CloseConnectionException("what is left of a body is not read");
  }

  private static HttpRequest read(ServerRequest request, Content content) {
    return new HttpRequest(
        request.prologue().method().text(),
        request.path().absolute().rawPath(),
        request.query().rawValue(),
        request.headers().stream().collect(toMap(Header::name, Header::allValues)),
        content);
  }

  private static void send(HttpResponse answer, ServerResponse response) {
    response.status(answer.status());
    answer.headers().forEach((name, value) -> response.header(HeaderNames.create(name), value));
    response.send(answer.body().bytes());
  }
}
