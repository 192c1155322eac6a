package dev.parcelbell.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingTest {
  private final AwsServiceException error = AwsServiceException.builder().build();

  private static void assertFinding(boolean isGood, String text, CallResult<String> result) {
    assertEquals(
        new Finding(isGood, text),
        Finding.of("SES", "our quota", result, answer -> new Finding(true, answer)));
  }

  private static ErrorCode code(String name) {
    return new ErrorCode(name, 400);
  }

  @Test
  void what_was_told_is_for_the_asker_to_judge() {
    assertFinding(true, "ten a day", new CallResult.Done<>("ten a day"));
  }

  @Test
  void that_we_may_not_ask_or_cannot_is_no_fault() {
    assertFinding(
        true,
        "SES does not tell us our quota (AccessDenied).",
        new CallResult.Denied<>(code("AccessDenied"), error));
    assertFinding(
        true,
        "SES does not tell us our quota (InvalidAction).",
        new CallResult.Rejected<>(code("InvalidAction"), error));
  }

  @Test
  void everything_else_says_what_to_do() {
    assertFinding(
        false,
        "SES does not let us in (InvalidClientTokenId): check access key, secret and region",
        new CallResult.Denied<>(code("InvalidClientTokenId"), error));
    assertFinding(
        false,
        "SES is asked too much (Throttling): look again later",
        new CallResult.Throttled<>(code("Throttling"), error));
    assertFinding(
        false,
        "SES is not reached (ConnectException): check endpoint, region, network, clock and"
            + " credentials",
        new CallResult.NotSent<>("ConnectException"));
    assertFinding(
        false,
        "SES does not answer (HTTP 503): look again later",
        new CallResult.InDoubt<>("HTTP 503"));
  }
}
