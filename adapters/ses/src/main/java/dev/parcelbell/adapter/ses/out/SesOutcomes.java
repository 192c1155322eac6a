package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.aws.CallResult;
import dev.parcelbell.aws.CallResult.Denied;
import dev.parcelbell.aws.CallResult.Done;
import dev.parcelbell.aws.CallResult.InDoubt;
import dev.parcelbell.aws.CallResult.NotSent;
import dev.parcelbell.aws.CallResult.Rejected;
import dev.parcelbell.aws.CallResult.Throttled;
import dev.parcelbell.aws.ErrorCode;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * Which outcome an answer of SES is (API reference of 2010-12-01, SendRawEmail and common errors).
 * Where one code has several causes the text of the error tells them apart; a text that we do not
 * know gives the more harmless reason.
 */
final class SesOutcomes {
  private static final int MESSAGE_ID_MAX = 512;

  /** The limit is counted in mails per second. */
  private static final Duration RATE_WAIT = Duration.ofSeconds(2);

  /** The quota is counted over the last 24 hours and comes back bit by bit. */
  private static final Duration QUOTA_WAIT = Duration.ofHours(1);

  private SesOutcomes() {}

  /**
   * @param result of a call that answers the id of the mail, if it answers
   */
  static SendOutcome of(CallResult<Optional<String>> result, EmailAddress from) {
    return switch (result) {
      case Done(var messageId) -> accepted(messageId);
      case Throttled(_, var error) ->
          new SendOutcome.Throttled(text(error).contains("daily") ? QUOTA_WAIT : RATE_WAIT);
      case Denied(var code, _) -> refused(Reason.CREDENTIALS_REJECTED, code);
      case Rejected(var code, var error) -> rejected(code, text(error), from);
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

  private static SendOutcome rejected(ErrorCode code, String text, EmailAddress from) {
    return switch (code.name()) {
      case "MessageRejected" -> refused(rejection(text, from), code);
      case "AccountSendingPaused",
          "AccountSuspended",
          "ConfigurationSetSendingPaused",
          "FromEmailAddressNotVerified",
          "MailFromDomainNotVerified",
          "ProductionAccessNotGranted",
          "SendingPaused" ->
          refused(Reason.ACCOUNT_RESTRICTED, code);
      case "ConfigurationSetDoesNotExist" -> refused(Reason.CREDENTIALS_REJECTED, code);
      case "LimitExceeded" -> new SendOutcome.Throttled(QUOTA_WAIT);
      case "InvalidParameterValue" -> refused(invalidValue(text), code);
      default -> refused(Reason.REFUSED, code);
    };
  }

  /**
   * Either the content, or an identity that SES does not know: ours, and nobody gets a mail any
   * more, or the recipient's, while the account is still in its sandbox.
   */
  private static Reason rejection(String text, EmailAddress from) {
    if (text.contains("not verified")) {
      return namesSender(text, from) ? Reason.ACCOUNT_RESTRICTED : Reason.RECIPIENT_UNAVAILABLE;
    }
    if (text.contains("paused") || text.contains("suspended")) {
      return Reason.ACCOUNT_RESTRICTED;
    }
    return text.contains("blacklisted") ? Reason.RECIPIENT_UNAVAILABLE : Reason.CONTENT_REJECTED;
  }

  /** Whether the list at the end has the sender's address or domain. */
  private static boolean namesSender(String text, EmailAddress from) {
    var address = from.value().toLowerCase(Locale.ROOT);
    var domain = address.substring(address.lastIndexOf('@') + 1);
    var identities = text.substring(text.lastIndexOf(": ") + 1).split(",", -1);
    return Stream.of(identities)
        .map(String::strip)
        .anyMatch(identity -> identity.equals(address) || identity.equals(domain));
  }

  private static Reason invalidValue(String text) {
    if (text.contains("address") || text.contains("domain")) {
      return Reason.INVALID_ADDRESS;
    }
    return text.contains("length") ? Reason.CONTENT_REJECTED : Reason.REFUSED;
  }

  private static SendOutcome refused(Reason reason, ErrorCode code) {
    return new SendOutcome.Refused(reason, code.toString());
  }

  private static String text(AwsServiceException error) {
    return Optional.ofNullable(error.awsErrorDetails())
        .map(AwsErrorDetails::errorMessage)
        .orElse("")
        .toLowerCase(Locale.ROOT);
  }
}
