package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

final class Json {
  /** Writes ASCII only: queues refuse some characters, and lone surrogates are lost on the way. */
  static final JsonMapper MAPPER =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  /** How every inbound message of ours begins: a mapper keeps the order of fields. */
  static final String BEGINNING = "{\"parcelbell\":";

  private Json() {}

  static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree can always be written", impossible);
    }
  }
}
