package dev.parcelbell.adapter.sqs.wire;

import java.util.Map;

/**
 * A message on its way to everybody who subscribed to a topic.
 *
 * @param attributes what subscribers choose by
 */
public record Publication(Topic topic, InLine place, String body, Map<String, String> attributes) {
  public Publication {
    attributes = Map.copyOf(attributes);
  }

  /** Bodies hold personal data. */
  @Override
  public String toString() {
    return "Publication[" + topic + "]";
  }
}
