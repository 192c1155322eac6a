package dev.parcelbell.simulator.sns;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.simulator.wire.Json;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which messages a subscription wants, by their attributes: every one that is named has to have one
 * of the texts. What else SNS knows (numbers, prefixes, …) is refused here.
 */
record FilterPolicy(Map<String, Set<String>> wanted) {
  static FilterPolicy parse(String text) {
    var policy =
        Json.parse(text)
            .orElseThrow(() -> SnsError.parameter("FilterPolicy: failed to parse JSON."));
    return new FilterPolicy(
        policy.properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, field -> texts(field.getValue()))));
  }

  private static Set<String> texts(JsonNode values) {
    if (!values.isArray() || values.isEmpty()) {
      throw SnsError.parameter("FilterPolicy: a value must be an array that is not empty");
    }
    var texts = new TreeSet<String>();
    for (var value : values) {
      if (!value.isTextual()) {
        throw SnsError.parameter("FilterPolicy: only texts are simulated");
      }
      texts.add(value.textValue());
    }
    return texts;
  }

  boolean takes(Map<String, String> attributes) {
    return wanted.entrySet().stream()
        .allMatch(each -> each.getValue().contains(attributes.getOrDefault(each.getKey(), "")));
  }
}
