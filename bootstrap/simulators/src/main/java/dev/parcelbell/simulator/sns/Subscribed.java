package dev.parcelbell.simulator.sns;

import java.util.Map;
import java.util.TreeMap;

/** A queue that gets what is published to a topic. */
record Subscribed(String arn, String queueArn, Map<String, String> attributes) {
  Subscribed {
    attributes = Map.copyOf(attributes);
    attributes.forEach(Subscribed::check);
  }

  Subscribed with(String name, String value) {
    var changed = new TreeMap<>(attributes);
    changed.put(name, value);
    return new Subscribed(arn, queueArn, changed);
  }

  FilterPolicy policy() {
    return FilterPolicy.parse(attributes.getOrDefault("FilterPolicy", "{}"));
  }

  boolean isRaw() {
    return "true".equals(attributes.get("RawMessageDelivery"));
  }

  private static void check(String name, String value) {
    switch (name) {
      case "FilterPolicy" -> {
        var _ = FilterPolicy.parse(value);
      }
      case "RawMessageDelivery" -> {
        if (!value.equals("true") && !value.equals("false")) {
          throw SnsError.parameter("Attributes Reason: RawMessageDelivery: Invalid value");
        }
      }
      default -> throw SnsError.parameter("AttributeName");
    }
  }
}
