package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The parameters of a call of the Send API. */
record SendRequest(ObjectNode params) {
  Optional<String> psid() {
    var id = params.path("recipient").path("id");
    return id.isTextual() || id.isIntegralNumber() ? Optional.of(id.asText()) : Optional.empty();
  }

  Optional<ObjectNode> message() {
    return params.get("message") instanceof ObjectNode message
        ? Optional.of(message)
        : Optional.empty();
  }

  Optional<String> senderAction() {
    return text(params, "sender_action");
  }

  Optional<String> messagingType() {
    return text(params, "messaging_type");
  }

  Optional<String> tag() {
    return text(params, "tag");
  }

  /** What was sent, without the credentials that came along. */
  ObjectNode withoutCredentials() {
    return params.deepCopy().without(List.of("access_token", "appsecret_proof"));
  }

  private static Optional<String> text(JsonNode node, String name) {
    return Optional.of(node.path(name).asText("")).filter(value -> !value.isEmpty());
  }

  @Override
  public String toString() {
    return "SendRequest[…]";
  }
}
