package dev.parcelbell.simulator.sms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** The parameters of {@code SendTextMessage}. */
record TextMessage(ObjectNode params) {
  String to() {
    return params.path("DestinationPhoneNumber").asText();
  }

  String body() {
    return params.path("MessageBody").asText();
  }

  String messageType() {
    return params.path("MessageType").asText("TRANSACTIONAL");
  }

  ObjectNode context() {
    return params.path("Context") instanceof ObjectNode context ? context : params.objectNode();
  }

  Optional<String> configurationSet() {
    return Optional.of(params.path("ConfigurationSetName").asText("")).filter(n -> !n.isEmpty());
  }

  boolean dryRun() {
    return params.path("DryRun").asBoolean();
  }

  @Override
  public String toString() {
    return "TextMessage[…]";
  }
}
