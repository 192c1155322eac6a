package dev.parcelbell.adapter.sns.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The JSON of envelopes, read with suspicion. */
final class EnvelopeJson {
  /** What SNS and SQS take at most; more is not looked into. */
  private static final int LENGTH_MAX = 1_048_576;

  /** Of two fields with the same name nobody knows which one counts, so such a body is none. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EnvelopeJson() {}

  static Optional<JsonNode> read(String body) {
    if (body.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(body));
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  /** A point in time in ISO-8601. */
  static Optional<Instant> moment(JsonNode json, String field) {
    try {
      return text(json, field).map(Instant::parse);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  static Optional<String> text(JsonNode json, String field) {
    return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }
}
