package dev.parcelbell.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.bootstrap.settings.ServerSettings;
import dev.parcelbell.bootstrap.wiring.Routes;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Router;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ListeningTest {
  private static final Routes ROUTES =
      new Routes(
          Router.builder().get("/public", _ -> HttpResponse.text(200, "for all")).build(),
          Router.builder().get("/metrics", _ -> HttpResponse.text(200, "for few")).build());

  @AutoClose private final HttpClient client = HttpClient.newHttpClient();

  @Test
  void everything_is_at_one_port_unless_operators_have_their_own() throws Exception {
    try (var web = Listening.start(settings(0, Optional.empty()), ROUTES)) {
      assertEquals(web.port(), web.managementPort());
      assertEquals(200, ask(web.port(), "/public"));
      assertEquals(200, ask(web.port(), "/metrics"));
    }
  }

  @Test
  void what_is_for_operators_is_at_their_port_only() throws Exception {
    try (var web = Listening.start(settings(0, Optional.of(0)), ROUTES)) {
      assertNotEquals(web.port(), web.managementPort());
      assertEquals(200, ask(web.port(), "/public"));
      assertEquals(404, ask(web.port(), "/metrics"));
      assertEquals(404, ask(web.managementPort(), "/public"));
      assertEquals(200, ask(web.managementPort(), "/metrics"));
    }
  }

  @Test
  void a_port_that_is_taken_is_told_with_its_setting() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();
      var refused =
          assertThrows(
              CannotListen.class,
              () -> Listening.start(settings(port, Optional.empty()), ROUTES).close());

      assertEquals(
          "port %d cannot be listened on: it is taken, or not ours to take".formatted(port)
              + " (PARCELBELL_PORT sets another)",
          refused.getMessage());
    }
  }

  @Test
  void without_the_port_of_the_operators_nobody_listens_at_all() throws Exception {
    int free = freePort();
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var settings = settings(free, Optional.of(taken.getLocalPort()));
      var refused =
          assertThrows(CannotListen.class, () -> Listening.start(settings, ROUTES).close());

      assertEquals(
          "port %d cannot be listened on: it is taken, or not ours to take"
                  .formatted(taken.getLocalPort())
              + " (PARCELBELL_MANAGEMENT_PORT sets another)",
          refused.getMessage());
    }
    assertThrows(IOException.class, () -> ask(free, "/public"));
  }

  private static ServerSettings settings(int port, Optional<Integer> managementPort) {
    return new ServerSettings("127.0.0.1", port, managementPort);
  }

  private static int freePort() throws IOException {
    try (var any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  private int ask(int port, String path) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + port + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
  }
}
