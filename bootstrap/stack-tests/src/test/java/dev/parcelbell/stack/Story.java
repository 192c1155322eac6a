package dev.parcelbell.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/** A delivery as the API tells it. */
record Story(JsonNode json) {
  private static final Set<String> STILL_OPEN = Set.of("PENDING", "RUNNING");

  String id() {
    return json.path("id").asText();
  }

  String state() {
    return json.path("state").asText();
  }

  boolean isOpen() {
    return STILL_OPEN.contains(state());
  }

  List<String> deliveredOn() {
    return Town.list(json.path("deliveredOn")).stream().map(JsonNode::asText).toList();
  }

  /** The hop of a channel; every question to one that is not there is answered with nothing. */
  JsonNode hop(String channel) {
    return Town.list(json.path("hops")).stream()
        .filter(hop -> hop.path("channel").asText().equals(channel))
        .findFirst()
        .orElse(Web.json("{}"));
  }

  String reason(String channel) {
    return hop(channel).path("reason").asText();
  }

  String hopState(String channel) {
    return hop(channel).path("state").asText();
  }

  List<String> outcomes(String channel) {
    return Town.list(hop(channel).path("attempts")).stream()
        .map(attempt -> attempt.path("outcome").asText())
        .toList();
  }

  /** How often a receipt came. */
  int receipts(String channel, String status) {
    return Town.list(hop(channel).path("receipts")).stream()
        .filter(receipt -> receipt.path("status").asText().equals(status))
        .mapToInt(receipt -> receipt.path("count").asInt())
        .sum();
  }
}
