package dev.parcelbell.adapter.messenger.wire;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;

/** JSON from strangers. */
public final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Json() {}

  /** The value that these bytes are in UTF-8, if they are one and nothing more. */
  public static Optional<JsonNode> value(byte[] bytes) {
    try {
      return Optional.of(MAPPER.readTree(bytes)).filter(node -> !node.isMissingNode());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** The same for an object. */
  public static Optional<ObjectNode> object(byte[] bytes) {
    return value(bytes).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
  }

  public static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** A text that is not empty, or a whole number as text: platforms write ids in both ways. */
  public static Optional<String> text(JsonNode node) {
    return Optional.of(node)
        .filter(value -> value.isTextual() || value.isIntegralNumber())
        .map(JsonNode::asText)
        .filter(text -> !text.isEmpty());
  }
}
