package dev.parcelbell.simulator.dialogflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The contexts of one conversation. */
final class Session {
  private static final Duration CONTEXT_LIFETIME = Duration.ofMinutes(20);
  private static final int LIFESPAN_USUAL = 5;

  private record Active(int turns, Instant since, JsonNode parameters) {}

  private final Map<String, Active> contexts = new TreeMap<>();

  /** A turn begins: what is over ends, what the caller wants is active. */
  void begin(Query query, Instant now) {
    contexts.values().removeIf(it -> !now.isBefore(it.since().plus(CONTEXT_LIFETIME)));
    if (query.resetContexts()) {
      contexts.clear();
    }
    for (var wanted : query.contexts()) {
      var name = wanted.path("name").asText();
      put(
          name.substring(name.lastIndexOf('/') + 1),
          wanted.path("lifespanCount").asInt(LIFESPAN_USUAL),
          now,
          wanted.path("parameters"));
    }
  }

  Set<String> active() {
    return Set.copyOf(contexts.keySet());
  }

  /** A turn ends: every context is a turn older, but those that the intent sets are new. */
  void end(TaughtIntent intent, ObjectNode parameters, Instant now) {
    contexts.replaceAll((_, it) -> new Active(it.turns() - 1, it.since(), it.parameters()));
    contexts.values().removeIf(it -> it.turns() <= 0);
    for (var affected : intent.response().path("affectedContexts")) {
      var lifespan = affected.path("lifespan").asInt(LIFESPAN_USUAL);
      put(affected.path("name").asText(), lifespan, now, parameters);
    }
  }

  private void put(String name, int turns, Instant now, JsonNode parameters) {
    var id = name.toLowerCase(Locale.ROOT);
    if (turns > 0) {
      contexts.put(id, new Active(turns, now, parameters));
    } else {
      contexts.remove(id);
    }
  }

  ArrayNode toJson(String session) {
    var json = Json.array();
    contexts.forEach(
        (id, context) -> {
          var one =
              json.addObject()
                  .put("name", session + "/contexts/" + id)
                  .put("lifespanCount", context.turns());
          if (!context.parameters().isEmpty()) {
            one.set("parameters", context.parameters());
          }
        });
    return json;
  }
}
