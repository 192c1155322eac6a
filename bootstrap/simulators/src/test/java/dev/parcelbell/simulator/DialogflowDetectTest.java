package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.dialogflow.TaughtAgent;
import dev.parcelbell.simulator.world.Channel;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DialogflowDetectTest {
  private static final String HELLO = DialogflowBed.text("pizza please", "en");

  @AutoClose private final DialogflowBed bed = new DialogflowBed();

  @Test
  void what_was_taught_is_understood_with_its_parameters() {
    var heard = bed.heard("s", "I want a very big pizza AB1234!", "en");

    assertEquals("order", heard.at("/intent/displayName").asText());
    assertEquals("order.pizza", heard.path("action").asText());
    assertEquals("XL", heard.at("/parameters/size").asText());
    assertEquals("AB1234", heard.at("/parameters/code").asText());
    assertTrue(heard.path("intentDetectionConfidence").asDouble() > 0.7);
    assertEquals(
        1.0, bed.heard("s", "Pizza, please", "en").path("intentDetectionConfidence").asDouble());
  }

  @Test
  void a_parameter_that_was_not_said_is_empty() {
    var heard = bed.heard("s", "pizza please", "en");

    assertTrue(heard.at("/parameters/size").isTextual());
    assertEquals("", heard.at("/parameters/size").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "de-AT, pizza bitte, order",
    "fr, pizza please, order",
    "de, I want a big one, nothing"
  })
  void languages_are_told_apart(String language, String text, String intent) {
    assertEquals(intent, bed.heard("s", text, language).at("/intent/displayName").asText());
  }

  @Test
  void what_was_not_taught_is_for_the_fallback_intent() {
    var heard = bed.heard("s", "colourless green ideas", "en");

    assertEquals("nothing", heard.at("/intent/displayName").asText());
    assertTrue(heard.at("/intent/isFallback").asBoolean());
  }

  @Test
  void an_event_has_an_intent_of_its_own() {
    var event = "{\"queryInput\":{\"event\":{\"name\":\"WELCOME\",\"languageCode\":\"en\"}}}";

    var answer = bed.ask(DialogflowBed.AGENT + "/sessions/s", event, bed.token());

    assertTrue(answer.body().contains("\"displayName\":\"welcome\""), answer::body);
  }

  @Test
  void contexts_live_for_some_turns_of_their_session_only() {
    assertEquals("nothing", bed.heard("s", "one more", "en").at("/intent/displayName").asText());
    var ordered = bed.heard("s", "a big pizza please", "en").path("outputContexts").path(0);
    assertTrue(ordered.path("name").asText().endsWith("/agent/sessions/s/contexts/ordering"));
    assertEquals(2, ordered.path("lifespanCount").asInt());
    assertEquals("L", ordered.at("/parameters/size").asText());

    assertEquals("nothing", bed.heard("t", "one more", "en").at("/intent/displayName").asText());
    assertEquals("more", bed.heard("s", "one more", "en").at("/intent/displayName").asText());
    assertEquals("more", bed.heard("s", "one more", "en").at("/intent/displayName").asText());
    assertEquals("nothing", bed.heard("s", "one more", "en").at("/intent/displayName").asText());
  }

  @Test
  void contexts_end_after_twenty_minutes_of_silence_and_when_the_caller_says_so() {
    bed.heard("s", "pizza please", "en");
    bed.clock.advance(Duration.ofMinutes(20));
    assertEquals("nothing", bed.heard("s", "one more", "en").at("/intent/displayName").asText());

    bed.heard("s", "pizza please", "en");
    var reset =
        DialogflowBed.text("one more", "en")
            .replaceFirst("\\{", "{\"queryParams\":{\"resetContexts\":true},");
    assertTrue(
        bed.ask(DialogflowBed.AGENT + "/sessions/s", reset, bed.token())
            .body()
            .contains("\"nothing\""));
  }

  @Test
  void a_caller_may_bring_contexts_along() {
    var with =
        DialogflowBed.text("one more", "en")
            .replaceFirst(
                "\\{",
                "{\"queryParams\":{\"contexts\":[{\"name\":\"projects/p/agent/sessions/s/contexts/ordering\",\"lifespanCount\":1}]},");

    var answer = bed.ask(DialogflowBed.AGENT + "/sessions/s", with, bed.token());

    assertTrue(answer.body().contains("\"more\""), answer::body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/agent/sessions/s",
        "/locations/europe-west1/agent/sessions/s",
        "/agent/environments/draft/users/-/sessions/s",
        "/locations/global/agent/environments/draft/users/u/sessions/s"
      })
  void every_form_of_a_session_is_one(String path) {
    var answer = bed.ask("/v2/projects/" + DialogflowBed.PROJECT + path, HELLO, bed.token());

    assertEquals(200, answer.statusCode(), answer::body);
    assertTrue(answer.body().contains(path + "/contexts/ordering"), answer::body);
    assertEquals(1, bed.simulators.requests().of(Channel.DIALOGFLOW, "s"));
  }

  @Test
  void what_dialogflow_refuses_is_refused() {
    var token = bed.token();
    var sessions = DialogflowBed.AGENT + "/sessions/";

    assertEquals(400, bed.ask(sessions + "x".repeat(37), HELLO, token).statusCode());
    assertEquals(400, bed.ask(sessions + "s", DialogflowBed.text(" ", "en"), token).statusCode());
    assertEquals(400, bed.ask(sessions + "s", DialogflowBed.text("hi", ""), token).statusCode());
    assertEquals(
        400,
        bed.ask(sessions + "s", DialogflowBed.text("x".repeat(257), "en"), token).statusCode());
    assertEquals(400, bed.ask(sessions + "s", "{\"queryInput\":{}}", token).statusCode());
    assertEquals(400, bed.ask(sessions + "s", "[]", token).statusCode());
    var unknown = bed.ask(sessions + "s", HELLO.replaceFirst("\\{", "{\"query\":1,"), token);
    assertTrue(unknown.body().contains("Unknown name \\\"query\\\""), unknown::body);
    assertEquals(403, bed.ask("/v2/projects/other/agent/sessions/s", HELLO, token).statusCode());
    assertEquals(404, bed.ask("/v3/projects/p/agent/sessions/s", HELLO, token).statusCode());
  }

  @Test
  void after_a_reset_no_context_is_known() {
    bed.heard("s", "pizza please", "en");

    bed.simulators.reset();

    assertEquals("nothing", bed.heard("s", "one more", "en").at("/intent/displayName").asText());
  }

  @Test
  void what_is_no_export_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> TaughtAgent.of(new byte[] {1, 2, 3}));
    assertThrows(
        IllegalArgumentException.class,
        () -> TaughtAgent.of(SmallAgent.zip(Map.of("agent.json", "{}"))));
    var broken = SmallAgent.files();
    broken.put("agent.json", "{");
    assertThrows(IllegalArgumentException.class, () -> TaughtAgent.of(SmallAgent.zip(broken)));
  }
}
