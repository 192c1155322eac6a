package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every line of Meta's table of errors, through the whole reading of an answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphErrorTableTest {
  private static final Duration USUAL = Duration.ofSeconds(30);

  @ParameterizedTest
  @CsvSource({
    "10, 2018278, WINDOW_CLOSED",
    "10, 2534022, WINDOW_CLOSED",
    "10, 2018065, WINDOW_CLOSED",
    "100, 2018278, WINDOW_CLOSED",
    "551, 0, RECIPIENT_UNAVAILABLE",
    "551, 1545041, RECIPIENT_UNAVAILABLE",
    "200, 1545041, RECIPIENT_UNAVAILABLE",
    "10, 2018108, RECIPIENT_UNAVAILABLE",
    "100, 2018218, RECIPIENT_UNAVAILABLE",
    "2018218, 0, RECIPIENT_UNAVAILABLE",
    "9000001, 0, RECIPIENT_UNAVAILABLE",
    "100, 9000001, RECIPIENT_UNAVAILABLE",
    "100, 2018001, INVALID_ADDRESS",
    "100, 0, CONTENT_REJECTED",
    "100, 4711, CONTENT_REJECTED",
    "105, 0, CONTENT_REJECTED",
    "100, 2018109, CONTENT_REJECTED",
    "100, 2018047, CONTENT_REJECTED",
    "100, 2018074, CONTENT_REJECTED",
    "100, 2018014, CONTENT_REJECTED",
    "190, 0, CREDENTIALS_REJECTED",
    "190, 463, CREDENTIALS_REJECTED",
    "104, 0, CREDENTIALS_REJECTED",
    "10, 0, CREDENTIALS_REJECTED",
    "10, 4711, CREDENTIALS_REJECTED",
    "200, 0, CREDENTIALS_REJECTED",
    "299, 0, CREDENTIALS_REJECTED",
    "200, 2018021, CREDENTIALS_REJECTED",
    "100, 2018027, CREDENTIALS_REJECTED",
    "100, 2018028, CREDENTIALS_REJECTED",
    "100, 33, CREDENTIALS_REJECTED",
    "10, 1893063, ACCOUNT_RESTRICTED",
    "368, 0, ACCOUNT_RESTRICTED",
    "10, 2018300, THREAD_TAKEN",
    "2018300, 0, THREAD_TAKEN",
    "10303, 0, REFUSED",
    "199, 0, REFUSED",
    "300, 0, REFUSED",
    "4711, 4712, REFUSED"
  })
  void a_refusal_has_its_reason(long code, long subcode, Reason reason) {
    String detail = "graph " + code + (subcode == 0 ? "" : "/" + subcode);

    assertEquals(new SendOutcome.Refused(reason, detail), outcome(400, code, subcode));
    // An error that can be read decides, whatever the status is.
    assertEquals(new SendOutcome.Refused(reason, detail), outcome(500, code, subcode));
    assertEquals(new SendOutcome.Refused(reason, detail), outcome(200, code, subcode));
  }

  @ParameterizedTest
  @CsvSource({"4, 0", "4, 2018354", "32, 0", "613, 0", "613, 2534040", "80006, 0"})
  void a_rate_limit_asks_for_patience(long code, long subcode) {
    assertEquals(new SendOutcome.Throttled(USUAL), outcome(400, code, subcode));
  }

  @ParameterizedTest
  @CsvSource({"613, 1893016", "613, 2018338"})
  void a_warning_of_abuse_asks_for_much_more(long code, long subcode) {
    assertEquals(new SendOutcome.Throttled(Duration.ofMinutes(5)), outcome(400, code, subcode));
  }

  @ParameterizedTest
  @CsvSource({
    "1200, 2018024",
    "1200, 0",
    "100, 2018008",
    "100, 2018294",
    "10, 2018321",
    "2018321, 0"
  })
  void a_passing_trouble_was_certainly_not_sent(long code, long subcode) {
    String detail = "graph " + code + (subcode == 0 ? "" : "/" + subcode);

    assertEquals(new SendOutcome.NotSent(detail), outcome(400, code, subcode));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 99", "1, 1357046", "2, 0", "-1, 0"})
  void what_meta_does_not_know_itself_is_in_doubt(long code, long subcode) {
    String detail = "graph " + code + (subcode == 0 ? "" : "/" + subcode);

    assertEquals(new SendOutcome.Ambiguous(detail), outcome(500, code, subcode));
    assertEquals(new SendOutcome.Ambiguous(detail), outcome(400, code, subcode));
  }

  @Test
  void a_bad_proof_of_the_app_secret_is_no_fault_of_the_message() {
    var answer =
        """
        {"error":{"message":"Invalid appsecret_proof provided in the API argument",
        "type":"GraphMethodException","code":100}}\
        """;

    assertEquals(
        new SendOutcome.Refused(Reason.CREDENTIALS_REJECTED, "graph 100"), outcome(400, answer));
  }

  @Test
  void numbers_may_be_texts() {
    assertEquals(
        new SendOutcome.Refused(Reason.WINDOW_CLOSED, "graph 10/2018278"),
        outcome(400, "{\"error\":{\"code\":\"10\",\"error_subcode\":\"2018278\"}}"));
  }

  private static SendOutcome outcome(int status, long code, long subcode) {
    var error = Json.object();
    error
        .putObject("error")
        .put("message", "(#" + code + ") says Meta")
        .put("type", "OAuthException")
        .put("code", code)
        .put("error_subcode", subcode)
        .put("fbtrace_id", "Abc");
    return outcome(status, error.toString());
  }

  private static SendOutcome outcome(int status, String body) {
    var headers = HttpHeaders.of(Map.of(), (_, _) -> true);
    var parsed = Json.object(body.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return SendAnswer.outcome(
        new GraphReply.Answered(status, headers, Optional.of(parsed.orElseThrow())), USUAL);
  }
}
