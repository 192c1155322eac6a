package dev.parcelbell.simulator.dialogflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parcelbell.simulator.wire.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** What an agent was taught, read from its export. */
public final class TaughtAgent {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final JsonNode agent;
  private final List<TaughtIntent> intents;
  private final Map<String, TaughtEntity> entities;

  private TaughtAgent(
      JsonNode agent, List<TaughtIntent> intents, Map<String, TaughtEntity> entities) {
    this.agent = agent;
    this.intents = intents;
    this.entities = entities;
  }

  /**
   * Restores an agent.
   *
   * @param export a zip as Dialogflow ES exports it
   * @throws IllegalArgumentException when it is none
   */
  public static TaughtAgent of(byte[] export) {
    var files = unzipped(export);
    var agent = files.get("agent.json");
    if (agent == null || !files.containsKey("package.json")) {
      throw new IllegalArgumentException("not an export of Dialogflow ES");
    }
    var languages =
        Stream.concat(
                Stream.of(agent.path("language")), agent.path("supportedLanguages").valueStream())
            .map(JsonNode::asText)
            .toList();
    var intents = new TreeMap<String, TaughtIntent>();
    var entities = new HashMap<String, TaughtEntity>();
    files.forEach(
        (path, file) -> {
          var name = file.path("name").asText();
          if (path.equals("intents/" + name + ".json")) {
            intents.put(
                name, TaughtIntent.of(file, perLanguage(files, path, "usersays", languages)));
          } else if (path.equals("entities/" + name + ".json")) {
            entities.put(
                "@" + name, TaughtEntity.of(file, perLanguage(files, path, "entries", languages)));
          }
        });
    return new TaughtAgent(agent, List.copyOf(intents.values()), Map.copyOf(entities));
  }

  private static Map<String, JsonNode> unzipped(byte[] export) {
    var files = new TreeMap<String, JsonNode>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(export))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), MAPPER.readTree(zip.readAllBytes()));
      }
    } catch (IOException broken) {
      throw new IllegalArgumentException("not an export of Dialogflow ES", broken);
    }
    return files;
  }

  private static Map<String, JsonNode> perLanguage(
      Map<String, JsonNode> files, String path, String what, List<String> languages) {
    var found = new HashMap<String, JsonNode>();
    var stem = path.substring(0, path.length() - ".json".length());
    for (var language : languages) {
      var file = files.get(stem + "_" + what + "_" + language + ".json");
      found.put(language, file == null ? Json.array() : file);
    }
    return found;
  }

  List<TaughtIntent> intents() {
    return intents;
  }

  /** Such as {@code @place}; one that was not taught finds nothing. */
  TaughtEntity entity(String type) {
    return entities.getOrDefault(type, TaughtEntity.NOTHING);
  }

  /** Its own language, or the agent's first one for those that it does not speak. */
  String language(String tag) {
    var wanted = tag.split("-", 2)[0];
    boolean isSpoken =
        agent.path("supportedLanguages").valueStream().anyMatch(it -> it.asText().equals(wanted));
    return isSpoken ? wanted : agent.path("language").asText();
  }

  /** Below it, nothing was understood. */
  double confidenceMin() {
    return agent.path("mlMinConfidence").asDouble();
  }
}
