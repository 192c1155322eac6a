package dev.parcelbell.simulator.dialogflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is asked: a text, or an event by its name.
 *
 * @param isEvent whether {@code said} is the name of an event
 * @param contexts to be active from now on
 */
record Query(
    String said, boolean isEvent, String language, boolean resetContexts, JsonNode contexts) {
  private static final int TEXT_MAX = 256;
  private static final Map<String, Set<String>> FIELDS =
      Map.of(
          "",
          Set.of("queryInput", "queryParams", "outputAudioConfig", "outputAudioConfigMask"),
          "queryInput",
          Set.of("text", "event"),
          "text",
          Set.of("text", "languageCode"),
          "event",
          Set.of("name", "parameters", "languageCode"),
          "queryParams",
          Set.of("timeZone", "contexts", "resetContexts", "payload", "sessionEntityTypes"));

  /** Why this is no query, if it is none: an unknown field, no input, or one that is too long. */
  static Optional<String> violation(ObjectNode body) {
    var input = body.path("queryInput");
    var said = said(input);
    return unknown("", body)
        .or(() -> unknown("queryInput", input))
        .or(() -> unknown("text", input.path("text")))
        .or(() -> unknown("event", input.path("event")))
        .or(() -> unknown("queryParams", body.path("queryParams")))
        .or(
            () ->
                when(
                        input.has("text") == input.has("event"),
                        "Query input must be set exactly once.")
                    .or(() -> when(said.isBlank(), "Input text not set."))
                    .or(() -> when(length(said) > TEXT_MAX, "Text length must not exceed 256."))
                    .or(() -> when(language(input).isEmpty(), "Language code is not set.")));
  }

  /** Reads what has no {@link #violation}. */
  static Query of(ObjectNode body) {
    var input = body.path("queryInput");
    var params = body.path("queryParams");
    return new Query(
        said(input),
        input.has("event"),
        language(input),
        params.path("resetContexts").asBoolean(),
        params.path("contexts").isArray() ? params.path("contexts") : Json.array());
  }

  private static Optional<String> unknown(String place, JsonNode object) {
    var known = FIELDS.getOrDefault(place, Set.of());
    return object
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(name -> !known.contains(name))
        .findFirst()
        .map(
            name ->
                "Invalid JSON payload received. Unknown name \"%s\" at '%s': Cannot find field."
                    .formatted(name, place));
  }

  private static Optional<String> when(boolean wrong, String message) {
    return wrong ? Optional.of(message) : Optional.empty();
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String said(JsonNode input) {
    return input.at(input.has("event") ? "/event/name" : "/text/text").asText();
  }

  private static String language(JsonNode input) {
    return input.at(input.has("event") ? "/event/languageCode" : "/text/languageCode").asText();
  }
}
