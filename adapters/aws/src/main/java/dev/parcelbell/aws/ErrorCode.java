package dev.parcelbell.aws;

import java.util.Optional;
import java.util.regex.Pattern;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/**
 * What a service calls an error. Some write {@code Exception} behind their codes and some do not,
 * so it is left out here.
 *
 * @param name empty when there was none to read
 * @param status of HTTP
 */
public record ErrorCode(String name, int status) {
  private static final String TAIL = "Exception";
  private static final Pattern READABLE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  static ErrorCode of(AwsServiceException error) {
    var name =
        Optional.ofNullable(error.awsErrorDetails())
            .map(AwsErrorDetails::errorCode)
            .filter(code -> READABLE.matcher(code).matches())
            .map(code -> code.endsWith(TAIL) ? withoutTail(code) : code)
            .orElse("");
    return new ErrorCode(name, error.statusCode());
  }

  private static String withoutTail(String code) {
    return code.substring(0, code.length() - TAIL.length());
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "HTTP " + status : name;
  }
}
