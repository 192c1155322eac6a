package dev.parcelbell.adapter.messenger.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parcelbell.adapter.messenger.in.MessengerReceipts.Result;
import dev.parcelbell.adapter.messenger.wire.AppSecret;
import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.in.RecordMessengerReceipt.Command;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.world.Pace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A simulated page posts to the webhook as Meta would: escaped, signed, over a socket. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SimulatedPageTest {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final String ANA = "7100000000000001";
  private static final String ATTEMPT =
      "dlv_abcdefghijklmnopqrstuvwxyz-0-01JD0000000000000000000001";
  private static final int PATIENCE_SECONDS = 30;

  private final BlockingQueue<RawInput> kept = new LinkedBlockingQueue<>();
  private final MessengerWebhook webhook =
      new MessengerWebhook(
          new WebhookSettings(
              Optional.empty(),
              List.of(new AppSecret("another"), new AppSecret("playground-app-secret"))),
          (_, body) -> kept.add(body));
  private final HttpServer server = serve();
  private final Simulators simulators =
      Simulators.start(
          SimulatorSettings.playground(InstantSource.fixed(NOON), (_, _) -> {})
              .withPace(Pace.with(Duration.ofSeconds(10)).atOnce())
              .withMessenger(
                  MessengerSettings.playground()
                      .withPeopleWhoRead()
                      .withWebhook(
                          URI.create("http://localhost:" + server.getAddress().getPort()))));

  @BeforeEach
  void add() {
    simulators.messenger().addPerson(ANA, "Ana Muster");
  }

  @AfterEach
  void close() {
    simulators.close();
    server.stop(0);
  }

  @Test
  void what_a_person_says_and_taps_opens_the_window() {
    simulators.messenger().say(ANA, "Wo ist mein Päckchen? 📦 </>");
    assertEquals(
        acted(UserAction.MESSAGE, new Heard.Said("Wo ist mein Päckchen? 📦 </>")),
        next().content());

    simulators.messenger().postback(ANA, "GET_STARTED");
    var postback = next();
    assertEquals(acted(UserAction.POSTBACK, new Heard.Said("GET_STARTED")), postback.content());
    assertEquals(NOON, postback.at());
  }

  @Test
  void what_becomes_of_a_message_comes_back_as_receipts() throws Exception {
    String mid = send();
    var commands = new ArrayList<Command>();
    var receipts =
        new MessengerReceipts(
            command -> {
              commands.add(command);
              return RecordMessengerReceipt.Outcome.RECORDED;
            });

    for (int i = 0; i < 3; i++) {
      var item = next();
      assertEquals(new Content.AboutMessage(Optional.of(ANA)), item.content());
      assertEquals(
          Optional.of(Result.RECORDED),
          receipts.offer(item.raw(), NOON).map(MessengerReceipts.Verdict::result));
    }

    var person = new Psid(ANA);
    assertEquals(
        List.of(
            new Command.Echo(person, AttemptId.parse(ATTEMPT).orElseThrow(), mid, NOON),
            new Command.UpTo(person, ReceiptStatus.DELIVERED, List.of(mid), NOON),
            new Command.UpTo(person, ReceiptStatus.READ, List.of(), NOON)),
        commands);
  }

  private static Content acted(UserAction action, Heard heard) {
    return new Content.Acted(new Address.Messenger(new Psid(ANA)), action, Optional.of(heard));
  }

  /** The only item of the next body. */
  private InboundItem next() {
    try {
      var body = kept.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertNotNull(body, "nothing came");
      var items = MessengerBodies.split("corr-1", NOON, body);
      assertEquals(1, items.size());
      return items.getFirst();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Another client than ours sends, so that this is about what comes back. */
  private String send() throws IOException, InterruptedException {
    String message =
        """
        {"recipient":{"id":"%s"},"messaging_type":"UPDATE",
        "message":{"text":"Hallo","metadata":"%s"}}\
        """
            .formatted(ANA, ATTEMPT);
    var request =
        java.net.http.HttpRequest.newBuilder(
                URI.create(
                    simulators.graph() + "/v26.0/me/messages?access_token=playground-page-token"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(message))
            .build();
    try (var client = HttpClient.newHttpClient()) {
      var answer = client.send(request, BodyHandlers.ofString()).body();
      return answer.replaceAll(".*\"message_id\":\"([^\"]*)\".*", "$1");
    }
  }

  private HttpServer serve() {
    try {
      var started =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      started.createContext("/", this::carry);
      started.start();
      return started;
    } catch (IOException none) {
      throw new java.io.UncheckedIOException(none);
    }
  }

  private void carry(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer =
          webhook.answer(
              new HttpRequest(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().getRawPath(),
                  "",
                  exchange.getRequestHeaders(),
                  new Body(exchange.getRequestBody().readAllBytes())));
      byte[] body = answer.body().text().orElseThrow().getBytes(UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
