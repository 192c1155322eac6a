package dev.parcelbell.adapter.sms.out;

import dev.parcelbell.aws.CallResult;
import dev.parcelbell.aws.CallResult.Denied;
import dev.parcelbell.aws.CallResult.Done;
import dev.parcelbell.aws.CallResult.InDoubt;
import dev.parcelbell.aws.CallResult.NotSent;
import dev.parcelbell.aws.CallResult.Rejected;
import dev.parcelbell.aws.CallResult.Throttled;
import dev.parcelbell.aws.ErrorCode;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.AccessDeniedException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationException;

/** Which outcome an answer to SendTextMessage is (API reference of pinpoint-sms-voice-v2). */
final class SmsOutcomes {
  private static final int MESSAGE_ID_MAX = 512;

  /** The limit is counted in message parts per second. */
  private static final Duration RATE_WAIT = Duration.ofSeconds(2);

  private static final Pattern REASON = Pattern.compile("[A-Z0-9_]{1,100}");

  private SmsOutcomes() {}

  /**
   * @param result of a call that answers the id of the message, if it answers
   */
  static SendOutcome of(CallResult<Optional<String>> result) {
    return switch (result) {
      case Done(var messageId) -> accepted(messageId);
      case Throttled<?> _ -> new SendOutcome.Throttled(RATE_WAIT);
      case Denied(var code, var error) ->
          refused(
              reasonOf(error).isEmpty() ? Reason.CREDENTIALS_REJECTED : Reason.ACCOUNT_RESTRICTED,
              code,
              error);
      case Rejected(var code, var error) -> refused(rejection(code, error), code, error);
      case NotSent(var cause) -> new SendOutcome.NotSent(cause);
      case InDoubt(var cause) -> new SendOutcome.Ambiguous(cause);
    };
  }

  private static SendOutcome accepted(Optional<String> messageId) {
    return messageId
        .filter(id -> !id.isBlank() && id.length() <= MESSAGE_ID_MAX)
        .<SendOutcome>map(SendOutcome.Accepted::new)
        .orElseGet(() -> new SendOutcome.Ambiguous("an answer without an id"));
  }

  private static Reason rejection(ErrorCode code, AwsServiceException error) {
    return switch (code.name()) {
      case "Conflict" -> conflict(reasonOf(error));
      case "Validation" -> invalid(error, reasonOf(error));
      case "ServiceQuotaExceeded" ->
          reasonOf(error).startsWith("MONTHLY_SPEND_LIMIT_REACHED")
              ? Reason.ACCOUNT_RESTRICTED
              : Reason.REFUSED;
      case "ResourceNotFound" -> Reason.CREDENTIALS_REJECTED; // a setting names what is not there
      default -> Reason.REFUSED;
    };
  }

  private static Reason conflict(String reason) {
    return switch (reason) {
      case "DESTINATION_PHONE_NUMBER_OPTED_OUT" -> Reason.OPTED_OUT;
      case "DESTINATION_PHONE_NUMBER_NOT_VERIFIED" -> Reason.RECIPIENT_UNAVAILABLE; // the sandbox
      case "RESOURCE_NOT_ACTIVE" -> Reason.ACCOUNT_RESTRICTED;
      default -> reason.contains("PROTECT") ? Reason.BLOCKED : Reason.REFUSED;
    };
  }

  private static Reason invalid(AwsServiceException error, String reason) {
    if (reason.equals("DESTINATION_COUNTRY_BLOCKED")) {
      return Reason.BLOCKED;
    }
    boolean destination =
        error instanceof ValidationException invalid
            && invalid.hasFields()
            && invalid.fields().stream()
                .anyMatch(field -> "DestinationPhoneNumber".equals(field.name()));
    return destination ? Reason.INVALID_ADDRESS : Reason.CONTENT_REJECTED;
  }

  private static SendOutcome refused(Reason reason, ErrorCode code, AwsServiceException error) {
    var detail = reasonOf(error);
    return new SendOutcome.Refused(
        reason, detail.isEmpty() ? code.toString() : code + "/" + detail);
  }

  /** Why, in the service's own word; empty when it has none. */
  private static String reasonOf(AwsServiceException error) {
    var reason =
        switch (error) {
          case AccessDeniedException denied -> denied.reasonAsString();
          case ConflictException conflict -> conflict.reasonAsString();
          case ServiceQuotaExceededException exceeded -> exceeded.reasonAsString();
          case ValidationException invalid -> invalid.reasonAsString();
          default -> "";
        };
    return Optional.ofNullable(reason).filter(word -> REASON.matcher(word).matches()).orElse("");
  }
}
