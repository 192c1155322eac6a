package dev.parcelbell.adapter.dialogflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.agent.Agent;
import dev.parcelbell.agent.Phrase;
import dev.parcelbell.domain.conversation.Intent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The intents of an export, with what people say in each language. */
final class IntentFiles {
  private static final int NORMAL_PRIORITY = 500_000;

  /** Said by Dialogflow when a conversation begins; the second one by its Facebook integration. */
  private static final List<String> WELCOME = List.of("WELCOME", "FACEBOOK_WELCOME");

  private IntentFiles() {}

  static Map<String, JsonNode> all(boolean webhookUsed) {
    var files = new TreeMap<String, JsonNode>();
    for (var intent : Intent.values()) {
      var name = IntentName.of(intent);
      var slots = new TreeSet<String>();
      for (var language : Agent.LANGUAGES) {
        var phrases = Agent.phrases(language, name);
        var code = language.getLanguage();
        files.put("intents/" + name + "_usersays_" + code + ".json", says(name, code, phrases));
        phrases.stream()
            .flatMap(phrase -> phrase.parts().stream())
            .flatMap(part -> part.slot().stream())
            .forEach(slots::add);
      }
      files.put("intents/" + name + ".json", intent(intent, slots, webhookUsed));
    }
    return files;
  }

  private static JsonNode intent(Intent intent, Set<String> slots, boolean webhookUsed) {
    var name = IntentName.of(intent);
    var json =
        Json.object()
            .put("id", StableId.of("intent", name))
            .put("name", name)
            .put("auto", true)
            .put("priority", NORMAL_PRIORITY)
            .put("webhookUsed", webhookUsed)
            .put("webhookForSlotFilling", false)
            .put("fallbackIntent", intent == Intent.FALLBACK);
    json.putArray("contexts");
    var events = json.putArray("events");
    if (intent == Intent.GREETING) {
      WELCOME.forEach(event -> events.addObject().put("name", event));
    }
    json.putArray("responses").add(response(name, slots));
    return json;
  }

  /** It says nothing by itself: what is said is the application's business. */
  private static ObjectNode response(String intent, Set<String> slots) {
    var json = Json.object().put("resetContexts", false).put("action", intent);
    json.putArray("affectedContexts");
    var parameters = json.putArray("parameters");
    slots.forEach(slot -> parameters.add(parameter(intent, slot)));
    json.putArray("messages");
    json.putArray("speech");
    return json;
  }

  private static ObjectNode parameter(String intent, String slot) {
    var json =
        Json.object()
            .put("id", StableId.of("intent", intent, "parameter", slot))
            .put("name", slot)
            .put("dataType", "@" + slot)
            .put("value", "$" + slot)
            .put("defaultValue", "")
            .put("required", false)
            .put("isList", false);
    json.putArray("prompts");
    return json;
  }

  private static ArrayNode says(String intent, String language, List<Phrase> phrases) {
    var json = Json.array();
    for (var phrase : phrases) {
      var said =
          json.addObject()
              .put("id", StableId.of("intent", intent, "phrase", language, phrase.text()))
              .put("isTemplate", false)
              .put("count", 0)
              .put("lang", language)
              .put("updated", 0);
      var data = said.putArray("data");
      phrase.parts().forEach(part -> data.add(part(part.text(), part.slot())));
    }
    return json;
  }

  private static ObjectNode part(String text, Optional<String> slot) {
    var json = Json.object().put("text", text).put("userDefined", slot.isPresent());
    slot.ifPresent(name -> json.put("alias", name).put("meta", "@" + name));
    return json;
  }
}
