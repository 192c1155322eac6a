package dev.parcelbell.adapter.dialogflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.agent.Agent;
import dev.parcelbell.agent.Entity;
import dev.parcelbell.agent.ParcelNumbers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The entity types of an export: one for each kind of particular. */
final class EntityFiles {
  private EntityFiles() {}

  static Map<String, JsonNode> all() {
    var files = new TreeMap<String, JsonNode>();
    for (var language : Agent.LANGUAGES) {
      var kinds = new TreeMap<>(Agent.entities(language));
      kinds.forEach(
          (kind, entities) -> {
            files.put(file(kind), type(kind, false));
            files.put(entries(kind, language.getLanguage()), entries(entities));
          });
      files.put(entries(ParcelNumbers.KIND, language.getLanguage()), parcelNumbers());
    }
    files.put(file(ParcelNumbers.KIND), type(ParcelNumbers.KIND, true));
    return files;
  }

  private static String file(String kind) {
    return "entities/" + kind + ".json";
  }

  private static String entries(String kind, String language) {
    return "entities/" + kind + "_entries_" + language + ".json";
  }

  private static JsonNode type(String kind, boolean isRegexp) {
    return Json.object()
        .put("id", StableId.of("entity", kind))
        .put("name", kind)
        .put("isOverridable", true)
        .put("isEnum", false)
        .put("isRegexp", isRegexp)
        .put("automatedExpansion", false)
        .put("allowFuzzyExtraction", false);
  }

  /** An expression is its own and only synonym. */
  private static JsonNode parcelNumbers() {
    return entries(
        ParcelNumbers.PLAIN_EXPRESSIONS.stream()
            .map(expression -> new Entity(expression, List.of(expression)))
            .toList());
  }

  private static JsonNode entries(List<Entity> entities) {
    var json = Json.array();
    for (var entity : entities) {
      var synonyms = json.addObject().put("value", entity.value()).putArray("synonyms");
      entity.synonyms().forEach(synonyms::add);
    }
    return json;
  }
}
