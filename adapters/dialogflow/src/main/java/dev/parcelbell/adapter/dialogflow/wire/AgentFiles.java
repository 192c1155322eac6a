package dev.parcelbell.adapter.dialogflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.agent.Agent;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What an export says of the agent as a whole. */
final class AgentFiles {
  /** As the setting {@code PARCELBELL_CONFIDENCE} has it: below it the fallback intent answers. */
  private static final double CONFIDENCE_MIN = 0.3;

  private AgentFiles() {}

  static Map<String, JsonNode> of(Optional<URI> webhook) {
    return Map.of(
        "package.json", Json.object().put("version", "1.0.0"), "agent.json", agent(webhook));
  }

  private static JsonNode agent(Optional<URI> webhook) {
    var json =
        Json.object()
            .put("description", "Tells people where their parcel is.")
            .put("displayName", "Parcelbell")
            .put("language", Agent.LANGUAGES.getFirst().getLanguage())
            .put("defaultTimezone", "Europe/Berlin")
            .put("isPrivate", true)
            .put("mlMinConfidence", CONFIDENCE_MIN)
            // What people write stays out of Google's logs.
            .put("disableInteractionLogs", true)
            .put("disableStackdriverLogs", true)
            .put("enableOnePlatformApi", true)
            .put("onePlatformApiVersion", "v2");
    var others = json.putArray("supportedLanguages");
    Agent.LANGUAGES.stream().skip(1).map(Locale::getLanguage).forEach(others::add);
    json.putObject("webhook")
        .put("url", webhook.map(URI::toString).orElse(""))
        .put("username", "")
        .put("available", webhook.isPresent())
        .put("useForDomains", false)
        .put("cloudFunctionsEnabled", false)
        .putObject("headers");
    return json;
  }
}
