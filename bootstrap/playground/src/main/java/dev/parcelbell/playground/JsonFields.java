package dev.parcelbell.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a JSON body. What is wrong with them is collected; {@link #done} refuses the body
 * with all of it, and with every field that nobody asked for.
 */
final class JsonFields {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode object;
  private final Set<String> known = new HashSet<>();
  private final List<Problem.Field> wrong = new ArrayList<>();

  private JsonFields(ObjectNode object) {
    this.object = object;
  }

  /**
   * Reads the body of a request.
   *
   * @throws ProblemException 400 when it is not one JSON object
   */
  static JsonFields of(HttpRequest request) {
    try {
      var text = request.body().text().orElseThrow(JsonFields::unreadable);
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return new JsonFields(object);
      }
    } catch (JsonProcessingException notJson) {
      throw unreadable();
    }
    throw unreadable();
  }

  private static ProblemException unreadable() {
    return new ProblemException(Problem.of(400, "The body is not one JSON object in UTF-8."));
  }

  /** A text that must be there; empty text when it is wrong. */
  String text(String name, int lengthMax) {
    return optionalText(name, lengthMax)
        .orElseGet(
            () -> {
              refuse(name, "required", "This must be given.");
              return "";
            });
  }

  /** A text that may be missing or null. */
  Optional<String> optionalText(String name, int lengthMax) {
    var node = take(name);
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    if (!node.isTextual() || node.asText().isBlank() || node.asText().length() > lengthMax) {
      refuse(name, "not_a_text", "This must be a text of 1 to " + lengthMax + " characters.");
      return Optional.of("");
    }
    return Optional.of(node.asText());
  }

  boolean flag(String name) {
    var node = take(name);
    if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
      refuse(name, "not_a_flag", "This must be true or false.");
    }
    return node.asBoolean();
  }

  /** A whole number; {@code min} when it is wrong. */
  long number(String name, Optional<Long> fallback, long min, long max) {
    var node = take(name);
    if (node.isMissingNode() && fallback.isPresent()) {
      return fallback.get();
    }
    boolean isWhole = node.isNumber() && node.canConvertToExactIntegral();
    if (!isWhole || !node.canConvertToLong() || node.asLong() < min || node.asLong() > max) {
      refuse(name, "not_a_number", "This must be a whole number from " + min + " to " + max + ".");
      return min;
    }
    return node.asLong();
  }

  void refuse(String name, String code, String detail) {
    wrong.removeIf(field -> field.pointer().equals("/" + name));
    wrong.add(new Problem.Field("/" + name, code, detail));
  }

  /**
   * Ends the reading.
   *
   * @throws ProblemException 400 with everything that is wrong
   */
  void done() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                refuse(name.replace("~", "~0").replace("/", "~1"), "unknown", "No such field.");
              }
            });
    if (!wrong.isEmpty()) {
      throw new ProblemException(Problem.of(400, "Something in the body is wrong.", wrong));
    }
  }

  private JsonNode take(String name) {
    known.add(name);
    var node = object.get(name);
    return node == null ? MissingNode.getInstance() : node;
  }
}
