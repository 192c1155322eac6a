package dev.parcelbell.simulator.dialogflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An intent of the export.
 *
 * @param file its own file
 * @param phrases the words of every phrase, by language
 */
record TaughtIntent(JsonNode file, Map<String, List<Set<String>>> phrases) {

  static TaughtIntent of(JsonNode file, Map<String, JsonNode> says) {
    var phrases = new HashMap<String, List<Set<String>>>();
    says.forEach(
        (language, all) ->
            phrases.put(language, all.valueStream().map(TaughtIntent::words).toList()));
    return new TaughtIntent(file, phrases);
  }

  private static Set<String> words(JsonNode phrase) {
    var text =
        phrase
            .path("data")
            .valueStream()
            .map(part -> part.path("text").asText())
            .collect(Collectors.joining());
    return Set.copyOf(Words.withoutNumbers(text));
  }

  String name() {
    return file.path("name").asText();
  }

  boolean isFallback() {
    return file.path("fallbackIntent").asBoolean();
  }

  boolean hears(String event) {
    return file.path("events").valueStream().anyMatch(it -> it.path("name").asText().equals(event));
  }

  /** Whether the contexts that it needs are active. */
  boolean isPossible(Set<String> active) {
    return file.path("contexts").valueStream().allMatch(name -> active.contains(name.asText()));
  }

  JsonNode response() {
    return file.path("responses").path(0);
  }

  /** From 0 to 1: how much of the most similar phrase was said, and how much else. */
  double similarity(Set<String> said, String language) {
    return phrases.getOrDefault(language, List.of()).stream()
        .mapToDouble(phrase -> overlap(said, phrase))
        .max()
        .orElse(0);
  }

  private static double overlap(Set<String> one, Set<String> other) {
    var common = new HashSet<>(one);
    common.retainAll(other);
    return one.isEmpty() ? 0 : 2.0 * common.size() / (one.size() + other.size());
  }
}
