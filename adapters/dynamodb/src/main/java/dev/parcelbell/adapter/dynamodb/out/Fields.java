package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Reads the fields of a stored document; one that is missing or of another type is an error. */
record Fields(JsonNode node) {
  private static final JsonMapper JSON = new JsonMapper();

  Fields {
    if (!node.isObject()) {
      throw new IllegalArgumentException("an object was expected");
    }
  }

  /**
   * @throws IllegalArgumentException for what is no JSON object
   */
  static Fields parse(String json) {
    try {
      return new Fields(JSON.readTree(json));
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException("not JSON", broken);
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static <T> ArrayNode array(List<T> elements, Function<T, JsonNode> write) {
    var array = JsonNodeFactory.instance.arrayNode(elements.size());
    elements.forEach(element -> array.add(write.apply(element)));
    return array;
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name));
  }

  Optional<String> optionalText(String name) {
    return present(name)
        .map(
            value -> {
              if (!value.isTextual()) {
                throw missing(name);
              }
              return value.textValue();
            });
  }

  int integer(String name) {
    return present(name)
        .filter(JsonNode::canConvertToInt)
        .filter(JsonNode::isIntegralNumber)
        .map(JsonNode::intValue)
        .orElseThrow(() -> missing(name));
  }

  boolean flag(String name) {
    return present(name)
        .filter(JsonNode::isBoolean)
        .map(JsonNode::booleanValue)
        .orElseThrow(() -> missing(name));
  }

  Instant moment(String name) {
    return Instant.parse(text(name));
  }

  Optional<Instant> optionalMoment(String name) {
    return optionalText(name).map(Instant::parse);
  }

  Duration duration(String name) {
    return Duration.parse(text(name));
  }

  <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, text(name));
  }

  Fields object(String name) {
    return optionalObject(name).orElseThrow(() -> missing(name));
  }

  Optional<Fields> optionalObject(String name) {
    return present(name).map(Fields::new);
  }

  <T> List<T> list(String name, Function<Fields, T> read) {
    var array = present(name).filter(JsonNode::isArray).orElseThrow(() -> missing(name));
    return StreamSupport.stream(array.spliterator(), false).map(Fields::new).map(read).toList();
  }

  private Optional<JsonNode> present(String name) {
    return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
  }

  private static IllegalArgumentException missing(String name) {
    return new IllegalArgumentException("the field " + name + " is missing or cannot be read");
  }
}
