package dev.parcelbell.adapter.sqs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;

/**
 * A message to send.
 *
 * @param body at least one character, of those that XML allows
 * @param delaySeconds 0 to 900; 0 in a queue that keeps an order
 * @param place where it stands in line, in a queue that keeps an order
 */
public record Outgoing(String body, int delaySeconds, Optional<InLine> place) {
  /** A message to a queue that keeps no order. */
  public Outgoing(String body, int delaySeconds) {
    this(body, delaySeconds, Optional.empty());
  }

  /** A message to a queue that keeps an order. */
  public Outgoing(String body, InLine place) {
    this(body, 0, Optional.of(place));
  }

  int bytes() {
    return body.getBytes(UTF_8).length;
  }

  /** Bodies hold personal data. */
  @Override
  public String toString() {
    return "Outgoing[delaySeconds=" + delaySeconds + "]";
  }
}
