package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A utility template, approved.
 *
 * @param components as they were handed in
 */
record Template(String id, String name, String language, JsonNode components) {
  static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w{1,64})\\s*\\}\\}");

  /** The component of that type. */
  static Optional<JsonNode> component(JsonNode components, String type) {
    return stream(components)
        .filter(part -> part.path("type").asText().equalsIgnoreCase(type))
        .findFirst();
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  String body() {
    return component(components, "BODY").orElseThrow().path("text").asText();
  }

  /** The buttons, in their order. */
  List<JsonNode> buttons() {
    var buttons = new ArrayList<JsonNode>();
    component(components, "BUTTONS").ifPresent(part -> part.path("buttons").forEach(buttons::add));
    return buttons;
  }

  ObjectNode toJson() {
    return Json.object()
        .put("name", name)
        .put("language", language)
        .put("status", "APPROVED")
        .put("category", "UTILITY")
        .put("id", id)
        .set("components", components);
  }
}
