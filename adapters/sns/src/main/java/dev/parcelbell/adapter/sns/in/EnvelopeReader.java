package dev.parcelbell.adapter.sns.in;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcelbell.adapter.sns.in.Envelope.Bare;
import dev.parcelbell.adapter.sns.in.Envelope.Confirmation;
import dev.parcelbell.adapter.sns.in.Envelope.Notification;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells an envelope of SNS from everything else by its fields, and knows no more of them than it
 * needs. The shapes: SNS developer guide, "Parsing Amazon SNS message formats".
 */
final class EnvelopeReader {
  /** What SNS and SQS take at most; more is not looked into. */
  private static final int LENGTH_MAX = 1_048_576;

  /** Far more than SQS passes on. */
  private static final int ATTRIBUTES_MAX = 100;

  /** Of two fields with the same name nobody knows which one counts, so such a body is none. */
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private EnvelopeReader() {}

  static Envelope read(String body) {
    if (body.length() > LENGTH_MAX) {
      return new Bare(body);
    }
    try {
      return read(JSON.readTree(body), body);
    } catch (JsonProcessingException notJson) {
      return new Bare(body);
    }
  }

  private static Envelope read(JsonNode json, String body) {
    var message = text(json, "Message");
    var topic = text(json, "TopicArn");
    var id = text(json, "MessageId");
    if (message.isEmpty() || topic.isEmpty() || id.isEmpty()) {
      return new Bare(body);
    }
    return switch (text(json, "Type").orElse("")) {
      case "Notification" ->
          new Notification(
              id.get(),
              topic.get(),
              text(json, "Subject"),
              message.get(),
              timestamp(json),
              attributes(json));
      case "SubscriptionConfirmation" ->
          new Confirmation(Confirmation.Kind.SUBSCRIPTION, topic.get(), message.get());
      case "UnsubscribeConfirmation" ->
          new Confirmation(Confirmation.Kind.UNSUBSCRIPTION, topic.get(), message.get());
      default -> new Bare(body);
    };
  }

  /** A notification is no less one for a time that cannot be read. */
  private static Optional<Instant> timestamp(JsonNode json) {
    try {
      return text(json, "Timestamp").map(Instant::parse);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  private static Map<String, String> attributes(JsonNode json) {
    var attributes = new HashMap<String, String>();
    for (var attribute : json.path("MessageAttributes").properties()) {
      var value = text(attribute.getValue(), "Value");
      boolean isText = !text(attribute.getValue(), "Type").orElse("Binary").startsWith("Binary");
      if (isText && value.isPresent() && attributes.size() < ATTRIBUTES_MAX) {
        attributes.put(attribute.getKey(), value.get());
      }
    }
    return attributes;
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.of(json.path(field)).filter(JsonNode::isTextual).map(JsonNode::textValue);
  }
}
