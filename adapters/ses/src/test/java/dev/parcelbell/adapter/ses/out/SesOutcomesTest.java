package dev.parcelbell.adapter.ses.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.aws.CallResult;
import dev.parcelbell.aws.ErrorCode;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SesOutcomesTest {
  private static final EmailAddress FROM = new EmailAddress("News@shop.example");

  private static SendOutcome outcome(CallResult<Optional<String>> result) {
    return SesOutcomes.of(result, FROM);
  }

  private static AwsServiceException error(String message) {
    return AwsServiceException.builder()
        .statusCode(400)
        .awsErrorDetails(AwsErrorDetails.builder().errorMessage(message).build())
        .build();
  }

  private static SendOutcome rejected(String name, String message) {
    return outcome(new CallResult.Rejected<>(new ErrorCode(name, 400), error(message)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "MessageRejected, Address blacklisted., RECIPIENT_UNAVAILABLE",
    "MessageRejected, 'Email address is not verified. The following identities failed the check in"
        + " region EU-CENTRAL-1: News@shop.example', ACCOUNT_RESTRICTED",
    "MessageRejected, 'Email address is not verified. The following identities failed the check in"
        + " region EU-CENTRAL-1: shop.example, ana@x.example', ACCOUNT_RESTRICTED",
    "MessageRejected, 'Email address is not verified. The following identities failed the check in"
        + " region EU-CENTRAL-1: ana@shop.example', RECIPIENT_UNAVAILABLE",
    "MessageRejected, Sending paused for this account., ACCOUNT_RESTRICTED",
    "MessageRejected, 'Transaction failed: Expected MIME type', CONTENT_REJECTED",
    "MessageRejected, , CONTENT_REJECTED",
    "MailFromDomainNotVerified, , ACCOUNT_RESTRICTED",
    "AccountSendingPaused, , ACCOUNT_RESTRICTED",
    "AccountSuspended, , ACCOUNT_RESTRICTED",
    "SendingPaused, , ACCOUNT_RESTRICTED",
    "ConfigurationSetSendingPaused, , ACCOUNT_RESTRICTED",
    "FromEmailAddressNotVerified, , ACCOUNT_RESTRICTED",
    "ProductionAccessNotGranted, , ACCOUNT_RESTRICTED",
    "ConfigurationSetDoesNotExist, , CREDENTIALS_REJECTED",
    "InvalidParameterValue, Missing final '@domain', INVALID_ADDRESS",
    "InvalidParameterValue, Illegal address, INVALID_ADDRESS",
    "InvalidParameterValue, Domain contains illegal character, INVALID_ADDRESS",
    "InvalidParameterValue, Message length is more than 10485760 bytes long, CONTENT_REJECTED",
    "InvalidParameterValue, Invalid tag value, REFUSED",
    "ValidationError, 1 validation error detected, REFUSED",
    "NeverHeardOf, , REFUSED",
    "'', , REFUSED"
  })
  void every_rejection_has_one_reason(String name, String message, Reason expected) {
    var code = name.isEmpty() ? "HTTP 400" : name;
    assertEquals(
        new SendOutcome.Refused(expected, code), rejected(name, message == null ? "" : message));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "Maximum sending rate exceeded., PT2S",
    "Daily message quota exceeded., PT1H",
    ", PT2S"
  })
  void a_used_up_quota_takes_longer_than_a_high_rate(String message, Duration expected) {
    var code = new ErrorCode("Throttling", 400);
    assertEquals(
        new SendOutcome.Throttled(expected),
        outcome(new CallResult.Throttled<>(code, error(message == null ? "" : message))));
  }

  @Test
  void a_limit_of_the_account_is_waited_for() {
    assertEquals(
        new SendOutcome.Throttled(Duration.ofHours(1)), rejected("LimitExceeded", "Too much"));
  }

  @Test
  void who_is_not_let_in_has_bad_credentials() {
    assertEquals(
        new SendOutcome.Refused(Reason.CREDENTIALS_REJECTED, "SignatureDoesNotMatch"),
        outcome(
            new CallResult.Denied<>(new ErrorCode("SignatureDoesNotMatch", 403), error("secret"))));
  }

  @Test
  void what_did_not_leave_was_not_sent_and_what_was_lost_is_in_doubt() {
    assertEquals(
        new SendOutcome.NotSent("ConnectException"),
        outcome(new CallResult.NotSent<>("ConnectException")));
    assertEquals(
        new SendOutcome.Ambiguous("SocketTimeoutException"),
        outcome(new CallResult.InDoubt<>("SocketTimeoutException")));
  }

  @Test
  void an_answer_with_an_id_is_an_acceptance() {
    assertEquals(
        new SendOutcome.Accepted("0107-1"), outcome(new CallResult.Done<>(Optional.of("0107-1"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void an_answer_without_an_id_leaves_doubt(String id) {
    assertEquals(
        new SendOutcome.Ambiguous("an answer without an id"),
        outcome(new CallResult.Done<>(Optional.of(id))));
    assertEquals(
        new SendOutcome.Ambiguous("an answer without an id"),
        outcome(new CallResult.Done<>(Optional.of("x".repeat(513)))));
  }
}
