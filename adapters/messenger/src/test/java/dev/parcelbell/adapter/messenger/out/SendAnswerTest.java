package dev.parcelbell.adapter.messenger.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers without an error that can be read. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendAnswerTest {
  private static final Duration USUAL = Duration.ofSeconds(30);

  @Test
  void a_message_id_is_what_makes_an_answer_good() {
    assertEquals(
        new SendOutcome.Accepted("m_4"),
        outcome(200, "{\"recipient_id\":\"9\",\"message_id\":\"m_4\"}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"recipient_id\":\"9\"}",
        "{\"message_id\":\"\"}",
        "{\"message_id\":\"  \"}",
        "{\"message_id\":{}}",
        "<html>ok</html>",
        "",
        "[]"
      })
  void a_good_status_without_one_leaves_in_doubt(String body) {
    assertEquals(new SendOutcome.Ambiguous("accepted without a message id"), outcome(200, body));
  }

  @Test
  void a_message_id_of_any_length_is_not_stored() {
    assertEquals(
        new SendOutcome.Ambiguous("accepted without a message id"),
        outcome(200, "{\"message_id\":\"" + "m".repeat(513) + "\"}"));
  }

  @ParameterizedTest
  @CsvSource({"500, <html>", "502, ''", "503, '{}'", "504, '{\"error\":\"down\"}'"})
  void a_server_error_that_cannot_be_read_leaves_in_doubt(int status, String body) {
    assertEquals(new SendOutcome.Ambiguous("HTTP " + status), outcome(status, body));
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 400, 401, 403, 404, 413})
  void any_other_status_that_cannot_be_read_is_a_refusal(int status) {
    assertEquals(
        new SendOutcome.Refused(Reason.REFUSED, "HTTP " + status), outcome(status, "<html>"));
  }

  @Test
  void too_many_requests_need_no_body() {
    assertEquals(new SendOutcome.Throttled(USUAL), outcome(429, ""));
  }

  @ParameterizedTest
  @CsvSource({
    "7, PT7S",
    "0, PT1S",
    "86401, PT24H",
    "999999999, PT24H",
    "9999999999, PT30S",
    "-5, PT30S",
    "soon, PT30S",
    "'', PT30S",
    "'Fri, 20 Nov 2026 12:01:00 GMT', PT1M",
    "'Fri, 20 Nov 2026 11:00:00 GMT', PT1S"
  })
  void who_says_how_long_to_wait_is_believed_within_reason(String retryAfter, Duration wait) {
    var headers =
        Map.of(
            "Retry-After", List.of(retryAfter), "Date", List.of("Fri, 20 Nov 2026 12:00:00 GMT"));

    assertEquals(
        new SendOutcome.Throttled(wait), outcome(400, "{\"error\":{\"code\":613}}", headers));
  }

  @Test
  void what_was_not_reached_was_not_sent_and_what_was_not_answered_is_in_doubt() {
    assertEquals(
        new SendOutcome.NotSent("ConnectException"),
        SendAnswer.outcome(new GraphReply.NotReached("ConnectException"), USUAL));
    assertEquals(
        new SendOutcome.Ambiguous("TimeoutException"),
        SendAnswer.outcome(new GraphReply.Unanswered("TimeoutException"), USUAL));
  }

  private static SendOutcome outcome(int status, String body) {
    return outcome(status, body, Map.of());
  }

  private static SendOutcome outcome(int status, String body, Map<String, List<String>> headers) {
    return SendAnswer.outcome(
        new GraphReply.Answered(
            status, HttpHeaders.of(headers, (_, _) -> true), Json.object(body.getBytes(UTF_8))),
        USUAL);
  }
}
