package dev.parcelbell.adapter.messenger.out;

import static dev.parcelbell.adapter.messenger.out.Playground.ATTEMPT;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Sender.Outbound;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection that fails in the middle. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class GraphApiTest {
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void end() {
    end.countDown();
  }

  @Test
  void a_connection_that_is_closed_after_the_request_leaves_in_doubt_and_is_not_tried_again() {
    try (var server = new RudeServer(_ -> {})) {
      assertInstanceOf(SendOutcome.Ambiguous.class, sendTo(server.uri()));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void a_connection_that_is_reset_after_the_request_leaves_in_doubt_and_is_not_tried_again() {
    try (var server = new RudeServer(connection -> connection.setSoLinger(true, 0))) {
      assertInstanceOf(SendOutcome.Ambiguous.class, sendTo(server.uri()));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void an_answer_that_never_ends_is_not_waited_for() {
    RudeServer.Manners drips =
        connection -> {
          var out = connection.getOutputStream();
          out.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{".getBytes(UTF_8));
          out.flush();
          end.await();
        };
    try (var server = new RudeServer(drips)) {
      assertEquals(new SendOutcome.Ambiguous("TimeoutException"), sendHastilyTo(server.uri()));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void an_answer_of_any_length_is_not_read() {
    var huge = " ".repeat(2 << 20);
    try (var server = new RudeServer(RudeServer.answering("200 OK", huge))) {
      assertInstanceOf(SendOutcome.Ambiguous.class, sendTo(server.uri()));
    }
  }

  @Test
  void a_redirection_is_not_followed() {
    var elsewhere = "307 Temporary Redirect\r\nlocation: /elsewhere";
    try (var server = new RudeServer(RudeServer.answering(elsewhere, ""))) {
      assertEquals(new SendOutcome.Refused(Reason.REFUSED, "HTTP 307"), sendTo(server.uri()));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void a_demand_for_a_password_is_not_answered() {
    var demand = "401 Unauthorized\r\nwww-authenticate: Basic realm=\"x\"";
    try (var server = new RudeServer(RudeServer.answering(demand, ""))) {
      assertEquals(new SendOutcome.Refused(Reason.REFUSED, "HTTP 401"), sendTo(server.uri()));
      assertEquals(1, server.requests().size());
    }
  }

  @Test
  void a_host_that_does_not_exist_was_not_reached() {
    assertEquals(
        SendOutcome.NotSent.class,
        sendTo(URI.create("http://graph.facebook.invalid:9")).getClass());
  }

  @Test
  void a_host_that_does_not_speak_tls_was_not_reached() {
    try (var server = new RudeServer(_ -> {})) {
      var tls = URI.create("https://localhost:" + server.uri().getPort());

      // The server waits for the end of a head that never comes; nothing of ours is in the clear.
      assertInstanceOf(SendOutcome.NotSent.class, sendHastilyTo(tls));
    }
  }

  @Test
  void the_call_names_version_page_token_and_proof() {
    try (var server = new RudeServer(RudeServer.answering("200 OK", "{\"message_id\":\"m_1\"}"))) {
      assertEquals(new SendOutcome.Accepted("m_1"), sendTo(server.uri()));

      String request = server.requests().getFirst();
      assertTrue(
          request.startsWith(
              "POST /v26.0/100000000000001/messages?access_token=playground-page-token"
                  + "&appsecret_proof="
                  // printf TOKEN | openssl dgst -sha256 -hmac SECRET
                  + "1e292662be5b07bd2bc398ff6a2e3e5c315c9ec85dc21b6b929aee78a2d7011d HTTP/1.1"),
          request);
    }
  }

  private static SendOutcome sendTo(URI base) {
    return send(Playground.settings(base));
  }

  private static SendOutcome sendHastilyTo(URI base) {
    return send(Playground.hasty(base));
  }

  private static SendOutcome send(GraphSettings settings) {
    try (var graph = new GraphApi(settings)) {
      return new GraphSender(graph, new Playground.RememberedMessages(), Playground.CLOCK)
          .send(new Outbound(ATTEMPT, Playground.ana(), Playground.TEXT));
    }
  }
}
