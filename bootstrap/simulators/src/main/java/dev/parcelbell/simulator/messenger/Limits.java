package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Rules about single parameters; each gives the errors it finds. */
final class Limits {
  private Limits() {}

  /** A text, if there is one, has at most so many characters. */
  static Stream<GraphError> atMost(int max, JsonNode holder, String name, String param) {
    var value = holder.path(name);
    if (value.isMissingNode()) {
      return Stream.empty();
    }
    if (!value.isTextual()) {
      return Stream.of(GraphError.parameter("Param " + param + " must be a string."));
    }
    var text = value.textValue();
    if (text.codePointCount(0, text.length()) > max) {
      return Stream.of(
          GraphError.parameter(
              "Length of param %s must be less than or equal to %d".formatted(param, max)));
    }
    return Stream.empty();
  }

  /** There is a text that is not empty, of at most so many characters. */
  static Stream<GraphError> required(int max, JsonNode holder, String name, String param) {
    var value = holder.path(name);
    if (value.isMissingNode() || (value.isTextual() && value.textValue().isBlank())) {
      return Stream.of(GraphError.parameter("Param " + param + " must be a non-empty string"));
    }
    return atMost(max, holder, name, param);
  }

  /** An address of the web, if there is one. */
  static Stream<GraphError> web(JsonNode holder, String name, String param) {
    var value = holder.path(name);
    boolean fine = value.isMissingNode() || value.asText().matches("https?://[^\\s/]\\S*");
    return fine
        ? Stream.empty()
        : Stream.of(GraphError.parameter("Param " + param + " must be a valid URL"));
  }

  /** An array with so many elements. */
  static Stream<GraphError> count(int min, int max, JsonNode array, String param) {
    if (!array.isArray() || array.size() < min) {
      return Stream.of(GraphError.parameter("Param " + param + " must be a non-empty array"));
    }
    return array.size() > max ? Stream.of(GraphError.tooMany(param)) : Stream.empty();
  }

  /** An object that has nothing but these fields. */
  static Stream<GraphError> onlyKeys(Set<String> known, JsonNode object, String param) {
    if (!object.isObject()) {
      return Stream.of(GraphError.parameter("Param " + param + " must be an object."));
    }
    var unknown =
        object.propertyStream().map(Map.Entry::getKey).filter(key -> !known.contains(key)).toList();
    return unknown.isEmpty()
        ? Stream.empty()
        : Stream.of(
            GraphError.parameter(
                "Invalid keys \"%s\" were found in param \"%s\"."
                    .formatted(String.join(", ", unknown), param)));
  }
}
