package dev.parcelbell.adapter.sms.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.aws.CallResult;
import dev.parcelbell.aws.ErrorCode;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationExceptionField;

/** What the simulator cannot be told to answer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsOutcomesTest {
  private static SendOutcome rejected(String name, AwsServiceException error) {
    return SmsOutcomes.of(new CallResult.Rejected<>(new ErrorCode(name, 400), error));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "DestinationPhoneNumber, INVALID_ADDRESS",
    "MessageBody, CONTENT_REJECTED",
    "TimeToLive, CONTENT_REJECTED"
  })
  void an_invalid_field_says_what_is_wrong(String field, Reason expected) {
    var error =
        ValidationException.builder()
            .reason("FIELD_VALIDATION_FAILED")
            .fields(ValidationExceptionField.builder().name(field).build())
            .build();

    assertEquals(
        new SendOutcome.Refused(expected, "Validation/FIELD_VALIDATION_FAILED"),
        rejected("Validation", error));
  }

  @Test
  void a_reason_that_is_no_word_is_not_repeated() {
    var error = ConflictException.builder().reason("+4915112345678 does not want it").build();

    assertEquals(new SendOutcome.Refused(Reason.REFUSED, "Conflict"), rejected("Conflict", error));
  }

  @Test
  void an_answer_without_an_id_leaves_doubt() {
    assertEquals(
        new SendOutcome.Ambiguous("an answer without an id"),
        SmsOutcomes.of(new CallResult.Done<>(Optional.empty())));
  }
}
