package dev.parcelbell.adapter.sqs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.RawInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Input as it lies in the queue. SQS takes only characters of XML and at most 1 MiB, so the bytes
 * go as Base64 inside JSON, or by reference. In the queue of events there are also messages that
 * others put there as they are, which do not begin like ours.
 */
public sealed interface InboundBody {
  record Inline(String correlationId, Instant receivedAt, RawInput body) implements InboundBody {}

  /** The bytes lie in the archive, under this key at the moment of receiving. */
  record Archived(String correlationId, Instant receivedAt, String key) implements InboundBody {}

  /** Not written by us. */
  record Foreign(RawInput body) implements InboundBody {}

  /** Written by a newer version, whose workers can read it. */
  record FromTheFuture(int schema) implements InboundBody {}

  /** Begins like ours and is not. */
  record Garbage() implements InboundBody {}

  int SCHEMA = 1;

  static String write(Inline inline) {
    return Json.text(
        head(inline.correlationId(), inline.receivedAt())
            .put("base64", Fields.base64(inline.body())));
  }

  static String write(Archived archived) {
    return Json.text(
        head(archived.correlationId(), archived.receivedAt()).put("archived", archived.key()));
  }

  static InboundBody read(String text) {
    if (!text.startsWith(Json.BEGINNING)) {
      return new Foreign(new RawInput(text.getBytes(UTF_8)));
    }
    try {
      return read(Json.MAPPER.readTree(text));
    } catch (JsonProcessingException | DateTimeException | IllegalArgumentException wrong) {
      return new Garbage();
    }
  }

  private static InboundBody read(JsonNode json) {
    var schema = json.path("schema");
    if (schema.isInt() && schema.intValue() > SCHEMA) {
      return new FromTheFuture(schema.intValue());
    }
    boolean isKnown = schema.isInt() && schema.intValue() >= SCHEMA - 1;
    if (!isKnown || !json.path("correlationId").isTextual()) {
      return new Garbage();
    }
    var correlationId = json.path("correlationId").textValue();
    var receivedAt = Instant.parse(json.path("receivedAt").asText());
    if (json.path("archived").isTextual()) {
      return new Archived(correlationId, receivedAt, json.path("archived").textValue());
    }
    return json.path("base64").isTextual()
        ? new Inline(
            correlationId,
            receivedAt,
            new RawInput(Base64.getDecoder().decode(json.path("base64").textValue())))
        : new Garbage();
  }

  private static ObjectNode head(String correlationId, Instant receivedAt) {
    return Json.MAPPER
        .createObjectNode()
        .put("parcelbell", "inbound")
        .put("schema", SCHEMA)
        .put("correlationId", correlationId)
        .put("receivedAt", receivedAt.toString());
  }
}
