package dev.parcelbell.aws;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a service published: a JSON object inside the envelope of SNS. Reads what is asked for and
 * overlooks the rest; what has the wrong type or size counts as not there. Pointers are those of
 * RFC 6901.
 */
public final class AwsEvent {
  /** SNS takes at most 1 MiB. */
  private static final int LENGTH_MAX = 1 << 20;

  private static final int DEPTH_MAX = 50;
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,60}");
  private static final Duration AHEAD_MAX = Duration.ofDays(1);
  private static final Duration AGE_MAX = Duration.ofDays(400);
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(DEPTH_MAX).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final JsonNode json;

  private AwsEvent(JsonNode json) {
    this.json = json;
  }

  /** The event, unless the message is something else than a JSON object. */
  public static Optional<AwsEvent> read(String message) {
    if (message.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readTree(message))
          .filter(JsonNode::isObject)
          .map(AwsEvent::new);
    } catch (JsonProcessingException notJson) {
      return Optional.empty();
    }
  }

  public boolean hasObject(String pointer) {
    return json.at(pointer).isObject();
  }

  /** A text that is neither blank nor longer than that. */
  public Optional<String> text(String pointer, int lengthMax) {
    return Optional.ofNullable(json.at(pointer).textValue())
        .filter(text -> !text.isBlank() && text.length() <= lengthMax);
  }

  /** A name out of a list that AWS may make longer; nothing else ever passes, no address either. */
  public Optional<String> word(String pointer) {
    return text(pointer, 60).filter(text -> WORD.matcher(text).matches());
  }

  public boolean isTrue(String pointer) {
    return json.at(pointer).asBoolean(false);
  }

  /**
   * A moment, in ISO-8601 or in milliseconds since 1970.
   *
   * @param receivedAt stands in for one that is missing or cannot be true
   */
  public Instant time(String pointer, Instant receivedAt) {
    return moment(json.at(pointer))
        .filter(at -> at.isBefore(receivedAt.plus(AHEAD_MAX)))
        .filter(at -> at.isAfter(receivedAt.minus(AGE_MAX)))
        .orElse(receivedAt);
  }

  private static Optional<Instant> moment(JsonNode value) {
    try {
      return value.isIntegralNumber() && value.canConvertToLong()
          ? Optional.of(Instant.ofEpochMilli(value.longValue()))
          : Optional.ofNullable(value.textValue()).map(Instant::parse);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "AwsEvent[]";
  }
}
