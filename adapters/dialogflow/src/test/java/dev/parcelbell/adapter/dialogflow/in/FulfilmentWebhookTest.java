package dev.parcelbell.adapter.dialogflow.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.dialogflow.wire.Json;
import dev.parcelbell.application.port.in.AnswerRequest.Command;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FulfilmentWebhookTest {
  private static final String KEY = "playground-webhook-key";
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  private static final String ASKED =
      """
      {"session":"projects/P/agent/sessions/S","responseId":"r-1",
       "queryResult":{"queryText":"where is 12345678","parameters":{},"intent":{"displayName":"parcel_where"}},
       "originalDetectIntentRequest":{"source":"facebook","version":"2.0",
         "payload":{"data":{"sender":{"id":"7100000000000001"},"recipient":{"id":"1"},
           "message":{"mid":"m_1","text":"where is 12345678"}}}}}\
      """;

  private final List<Command> commands = new ArrayList<>();
  private List<Reply> replies = List.of(new Reply.Text("Here", List.of()));
  private final FulfilmentWebhook webhook =
      new FulfilmentWebhook(
          new FulfilmentKey(KEY),
          command -> {
            commands.add(command);
            return replies;
          },
          reply ->
              reply instanceof Reply.Text(var text, _)
                  ? Optional.of(Json.object().put("text", text))
                  : Optional.empty(),
          InstantSource.fixed(NOON));

  @Test
  void the_same_use_cases_answer() {
    assertEquals(
        """
        {"fulfillmentText":"Here","fulfillmentMessages":[\
        {"platform":"FACEBOOK","payload":{"facebook":{"text":"Here"}}}]}\
        """,
        json(post(KEY, ASKED)).toString());
    assertEquals(
        List.of(
            new Command(
                new Address.Messenger(new Psid("7100000000000001")),
                Request.about(Intent.PARCEL_WHERE, new TrackingNumber("12345678")),
                "dialogflow/m_1",
                NOON)),
        commands);
  }

  @Test
  void a_postback_has_no_message() {
    var answer = post(KEY, ASKED.replace("\"mid\":\"m_1\",", ""));
    assertEquals(200, answer.status());
    assertEquals("dialogflow/r-1", commands.getFirst().key());
  }

  @Test
  void an_intent_of_somebody_elses_is_not_understood() {
    post(KEY, ASKED.replace("parcel_where", "order_pizza"));
    assertEquals(Intent.FALLBACK, commands.getFirst().request().intent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wrong", "playground-webhook-keY"})
  void who_does_not_show_the_key_is_asked_nothing(String key) {
    assertEquals(401, post(key, ASKED).status());
    assertEquals(List.of(), commands);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "null", "{\"queryResult\":{}}", "{\"queryResult\":1}"})
  void what_is_no_request_is_refused(String body) {
    assertEquals(400, post(KEY, body).status());
    assertEquals(List.of(), commands);
  }

  @Test
  void an_answer_has_at_most_64_KiB() {
    var choices = List.<Choice>of();
    replies = Collections.nCopies(40, new Reply.Text("📦".repeat(1000), choices));
    var answer = json(post(KEY, ASKED));

    assertTrue(answer.toString().getBytes(UTF_8).length <= 64 * 1024);
    assertFalse(answer.has("fulfillmentMessages"));
    assertEquals(2000, answer.path("fulfillmentText").asText().codePoints().count());
  }

  @Test
  void what_shows_nothing_is_left_out() {
    replies =
        List.of(
            new Reply.Card("Title", "", Optional.empty(), List.of()),
            new Reply.Stages("Stages", List.of()),
            new Reply.LogIn("Log in", "x"),
            new Reply.LogOut("Log out"),
            new Reply.HandOver("why"));
    assertEquals(
        "Title\nStages\nLog in\nLog out", json(post(KEY, ASKED)).path("fulfillmentText").asText());
  }

  @Test
  void a_key_is_long_enough_and_not_printed() {
    assertThrows(IllegalArgumentException.class, () -> new FulfilmentKey("short"));
    assertFalse(new FulfilmentKey(KEY).toString().contains(KEY));
  }

  private HttpResponse post(String key, String body) {
    return webhook.answer(
        new HttpRequest(
            "POST",
            "/webhooks/dialogflow/es",
            "",
            Map.of(FulfilmentWebhook.KEY_HEADER, List.of(key)),
            Body.of(body)));
  }

  private static ObjectNode json(HttpResponse answer) {
    assertEquals(200, answer.status());
    return Json.object(answer.body().bytes()).orElseThrow();
  }
}
