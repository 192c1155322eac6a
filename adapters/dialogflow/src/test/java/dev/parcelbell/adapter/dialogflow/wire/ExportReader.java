package dev.parcelbell.adapter.dialogflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/** Reads an export knowing nothing but the format: entry by entry, as an importer would. */
final class ExportReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  final Map<String, JsonNode> files = new TreeMap<>();
  final Set<Long> times = new HashSet<>();

  ExportReader(byte[] zip) {
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        times.add(entry.getTime());
        files.put(entry.getName(), JSON.readTree(in.readAllBytes()));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  JsonNode file(String name) {
    var file = files.get(name);
    if (file == null) {
      throw new AssertionError("there is no " + name + " among " + files.keySet());
    }
    return file;
  }

  /** Every phrase in the notation of the agent's files. */
  List<String> phrases(String intent, String language) {
    var phrases = new ArrayList<String>();
    for (var said : file("intents/" + intent + "_usersays_" + language + ".json")) {
      var line = new StringBuilder();
      for (var part : said.path("data")) {
        var text = part.path("text").asText();
        line.append(
            part.has("alias") ? "{" + part.path("alias").asText() + ":" + text + "}" : text);
      }
      phrases.add(line.toString());
    }
    return phrases;
  }

  /** The synonyms of every value. */
  Map<String, List<String>> entries(String entity, String language) {
    var entries = new TreeMap<String, List<String>>();
    for (var entry : file("entities/" + entity + "_entries_" + language + ".json")) {
      entries.put(
          entry.path("value").asText(),
          entry.path("synonyms").valueStream().map(JsonNode::asText).toList());
    }
    return entries;
  }

  /** The ids of everything that has one. */
  List<String> ids() {
    return files.values().stream()
        .flatMap(file -> file.findValuesAsText("id").stream())
        .sorted()
        .toList();
  }
}
