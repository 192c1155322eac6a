package dev.parcelbell.adapter.sns.in;

import static dev.parcelbell.adapter.sns.in.EnvelopeJson.moment;
import static dev.parcelbell.adapter.sns.in.EnvelopeJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.adapter.sns.in.Envelope.Bare;
import dev.parcelbell.adapter.sns.in.Envelope.Confirmation;
import dev.parcelbell.adapter.sns.in.Envelope.Notification;
import java.util.HashMap;
import java.util.Map;

/**
 * Tells an envelope of SNS from everything else by its fields, and knows no more of them than it
 * needs. The shapes: SNS developer guide, "Parsing Amazon SNS message formats".
 */
final class EnvelopeReader {
  /** Far more than SQS passes on. */
  private static final int ATTRIBUTES_MAX = 100;

  private EnvelopeReader() {}

  static Envelope read(String body) {
    return EnvelopeJson.read(body).map(json -> read(json, body)).orElseGet(() -> new Bare(body));
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
              // It is no less one for a time that cannot be read.
              moment(json, "Timestamp"),
              attributes(json));
      case "SubscriptionConfirmation" ->
          new Confirmation(Confirmation.Kind.SUBSCRIPTION, topic.get(), message.get());
      case "UnsubscribeConfirmation" ->
          new Confirmation(Confirmation.Kind.UNSUBSCRIPTION, topic.get(), message.get());
      default -> new Bare(body);
    };
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
}
