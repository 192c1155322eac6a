package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.world.Channel;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerErrorsTest {
  private static final String HI = "{\"text\":\"Hi\"}";
  private static final String TOKEN = "?access_token=playground-page-token";

  /** Keyed with the app secret of the playground, over its page token. */
  private static final String PROOF =
      "1e292662be5b07bd2bc398ff6a2e3e5c315c9ec85dc21b6b929aee78a2d7011d";

  @AutoClose
  private final TestBed bed = new TestBed(MessengerSettings.playground(), AwsSettings.playground());

  @Test
  void an_error_looks_like_one_of_the_graph_api() {
    var answer = send("42", "UPDATE", HI);

    assertEquals(400, answer.statusCode());
    assertEquals(
        "application/json; charset=UTF-8", answer.headers().firstValue("Content-Type").orElse(""));
    assertTrue(
        answer
            .body()
            .matches(
                "\\{\"error\":\\{\"message\":\"\\(#100\\) No matching user found\","
                    + "\"type\":\"OAuthException\",\"code\":100,\"error_subcode\":2018001,"
                    + "\"fbtrace_id\":\"A[A-Za-z0-9_-]{22}\"\\}\\}"),
        answer.body());
  }

  @Test
  void without_a_token_nobody_gets_in() {
    assertError(104, 0, bed.postJson(TestBed.MESSAGES, body("UPDATE", HI)));
  }

  @Test
  void a_wrong_token_is_no_good() {
    var answer = bed.postJson(TestBed.MESSAGES + "?access_token=guessed", body("UPDATE", HI));

    assertError(190, 0, answer);
    assertTrue(answer.headers().firstValue("WWW-Authenticate").orElse("").startsWith("OAuth "));
  }

  @Test
  void a_wrong_proof_is_refused_and_a_right_one_taken() {
    var wrong = TestBed.MESSAGES + TOKEN + "&appsecret_proof=" + "0".repeat(64);
    var right = TestBed.MESSAGES + TOKEN + "&appsecret_proof=" + PROOF;

    assertError(100, 0, bed.postJson(wrong, body("UPDATE", HI)));
    assertEquals(200, bed.postJson(right, body("UPDATE", HI)).statusCode());
  }

  @Test
  void an_app_may_insist_on_the_proof() {
    var strict = MessengerSettings.playground().withProofRequired();
    try (var strictBed = new TestBed(strict, AwsSettings.playground())) {
      assertError(100, 0, strictBed.send(body("UPDATE", HI)));
    }
  }

  @Test
  void outside_the_window_only_a_template_gets_through() {
    bed.pass(Duration.ofHours(24).minusSeconds(1));
    assertEquals(200, send(TestBed.ANA, "UPDATE", HI).statusCode());

    bed.pass(Duration.ofSeconds(1));
    assertError(10, 2018278, send(TestBed.ANA, "UPDATE", HI));
    assertError(10, 2018278, send(TestBed.ANA, "RESPONSE", HI));
  }

  @Test
  void whoever_blocks_the_page_is_not_available_until_they_write_again() {
    bed.simulators.messenger().block(TestBed.ANA);
    assertError(551, 1545041, send(TestBed.ANA, "UPDATE", HI));

    bed.simulators.messenger().say(TestBed.ANA, "Sorry");
    assertEquals(200, send(TestBed.ANA, "UPDATE", HI).statusCode());

    bed.simulators.messenger().block(TestBed.ANA);
    bed.simulators.messenger().unblock(TestBed.ANA);
    assertEquals(200, send(TestBed.ANA, "UPDATE", HI).statusCode());
  }

  @Test
  void the_retired_tags_are_a_wrong_parameter_and_the_last_is_for_humans() {
    for (var tag :
        new String[] {"CONFIRMED_EVENT_UPDATE", "ACCOUNT_UPDATE", "POST_PURCHASE_UPDATE"}) {
      assertError(100, 0, tagged(tag));
    }
    assertError(10, 0, tagged("HUMAN_AGENT"));
  }

  @Test
  void a_message_goes_neither_with_a_sender_action_nor_without_a_type() {
    var both = TestBed.message(TestBed.ANA, "UPDATE", HI).put("sender_action", "typing_on");
    var untyped = TestBed.message(TestBed.ANA, "UPDATE", HI).without("messaging_type");

    assertError(100, 2018014, bed.send(both.toString()));
    assertError(100, 0, bed.send(untyped.toString()));
  }

  @Test
  void unknown_paths_and_objects_are_told_apart() {
    assertError(2500, 0, bed.postJson("/v26.0/me/postcards" + TOKEN, body("UPDATE", HI)));
    assertError(100, 33, bed.postJson("/v26.0/77/messages" + TOKEN, body("UPDATE", HI)));
  }

  @Test
  void what_is_not_json_is_a_wrong_parameter() {
    assertError(100, 0, bed.send("{\"recipient\":"));
    assertError(100, 0, bed.send("[]"));
  }

  @Test
  void refused_requests_are_counted_and_reach_nobody() {
    bed.simulators.messenger().block(TestBed.ANA);
    send(TestBed.ANA, "UPDATE", HI);

    assertEquals(1, bed.simulators.requests().of(Channel.MESSENGER, TestBed.ANA));
    assertTrue(bed.simulators.outbox().all().isEmpty());
  }

  private HttpResponse<String> tagged(String tag) {
    return bed.send(TestBed.message(TestBed.ANA, "MESSAGE_TAG", HI).put("tag", tag).toString());
  }

  private HttpResponse<String> send(String psid, String type, String message) {
    return bed.send(TestBed.message(psid, type, message).toString());
  }

  private static String body(String type, String message) {
    return TestBed.message(TestBed.ANA, type, message).toString();
  }

  private static void assertError(int code, int subcode, HttpResponse<String> answer) {
    var error = TestBed.json(answer.body()).path("error");
    assertEquals(
        code + "/" + subcode,
        error.path("code").asInt() + "/" + error.path("error_subcode").asInt());
    assertTrue(answer.statusCode() >= 400);
  }
}
