package dev.parcelbell.simulator.aws;

import dev.parcelbell.simulator.wire.Call;
import java.util.regex.Pattern;

/** Whether a call is signed by the simulated account. The signature itself is not checked. */
public enum AwsCredentials {
  MISSING,
  UNKNOWN,
  ACCEPTED;

  private static final Pattern SIGNED =
      Pattern.compile("AWS4-HMAC-SHA256 +Credential=([^/, ]+)/\\d{8}/[^/]+/[^/]+/aws4_request,.*");

  public static AwsCredentials of(Call call, AwsSettings settings) {
    var authorization = SIGNED.matcher(call.header("Authorization").orElse(""));
    if (!authorization.matches()) {
      return MISSING;
    }
    return authorization.group(1).equals(settings.accessKeyId()) ? ACCEPTED : UNKNOWN;
  }
}
