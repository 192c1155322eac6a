package dev.parcelbell.adapter.sqs.wire;

import java.util.Locale;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** What SQS says when it does not do something: alike for single calls and entries of a batch. */
final class Refusal {
  private Refusal() {}

  /** An entry of a batch failed while the batch as a whole was answered with 200. */
  static RuntimeException of(BatchResultErrorEntry entry) {
    return refusal(entry.code(), entry.message(), entry.senderFault() ? 400 : 500);
  }

  /** An entry that the answer does not speak of. */
  static RuntimeException unanswered() {
    return refusal("Unanswered", "The answer to a batch leaves out an entry.", 500);
  }

  private static RuntimeException refusal(String code, String message, int status) {
    return SqsException.builder()
        .message(code + ": " + message)
        .statusCode(status)
        .awsErrorDetails(
            AwsErrorDetails.builder()
                .serviceName("Sqs")
                .errorCode(code)
                .errorMessage(message)
                .build())
        .build();
  }

  /**
   * Whether a receipt handle is not the newest any more, or its message is not hidden. SQS calls
   * that {@code ReceiptHandleIsInvalid}, {@code MessageNotInflight} or, when the handle has
   * expired, {@code InvalidParameterValue}, and often says nothing at all.
   */
  static boolean isSpentHandle(SqsException refused) {
    var details = refused.awsErrorDetails();
    if (details == null || details.errorCode() == null) {
      return false;
    }
    String code = details.errorCode();
    return code.endsWith("ReceiptHandleIsInvalid")
        || code.endsWith("MessageNotInflight")
        || (code.endsWith("InvalidParameterValue") && !isAboutTime(details));
  }

  /** Hidden for more than 12 hours in all. */
  static boolean isTooLong(SqsException refused) {
    var details = refused.awsErrorDetails();
    return details != null
        && details.errorCode() != null
        && details.errorCode().endsWith("InvalidParameterValue")
        && isAboutTime(details);
  }

  private static boolean isAboutTime(AwsErrorDetails details) {
    return details.errorMessage() != null
        && details.errorMessage().toLowerCase(Locale.ROOT).contains("visibilitytimeout");
  }
}
