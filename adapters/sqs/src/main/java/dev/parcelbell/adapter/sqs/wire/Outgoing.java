package dev.parcelbell.adapter.sqs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A message to send.
 *
 * @param body at least one character, of those that XML allows
 * @param delaySeconds 0 to 900
 */
public record Outgoing(String body, int delaySeconds) {
  int bytes() {
    return body.getBytes(UTF_8).length;
  }

  /** Bodies hold personal data. */
  @Override
  public String toString() {
    return "Outgoing[delaySeconds=" + delaySeconds + "]";
  }
}
