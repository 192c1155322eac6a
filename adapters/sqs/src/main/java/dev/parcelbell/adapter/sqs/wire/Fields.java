package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Reads the fields of a message. One that is missing or of another type is an {@link
 * IllegalArgumentException} or a {@link java.time.DateTimeException}, never a guess.
 */
record Fields(JsonNode node) {
  Fields {
    if (!node.isObject()) {
      throw new IllegalArgumentException("an object was expected");
    }
  }

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static <T> ArrayNode array(List<T> elements, Function<T, ObjectNode> write) {
    var array = JsonNodeFactory.instance.arrayNode(elements.size());
    elements.forEach(element -> array.add(write.apply(element)));
    return array;
  }

  static String base64(RawInput raw) {
    return Base64.getEncoder().encodeToString(raw.bytes());
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

  /** A number that counts something, from the least on. */
  int count(String name, int least) {
    return present(name)
        .filter(JsonNode::isIntegralNumber)
        .filter(JsonNode::canConvertToInt)
        .map(JsonNode::intValue)
        .filter(number -> number >= least)
        .orElseThrow(() -> missing(name));
  }

  Instant moment(String name) {
    return Instant.parse(text(name));
  }

  Duration duration(String name) {
    return Duration.parse(text(name));
  }

  RawInput raw(String name) {
    return new RawInput(Base64.getDecoder().decode(text(name)));
  }

  <E extends Enum<E>> E constant(Class<E> type, String name) {
    return Enum.valueOf(type, text(name));
  }

  <E extends Enum<E>> Optional<E> optionalConstant(Class<E> type, String name) {
    return optionalText(name).map(text -> Enum.valueOf(type, text));
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
