package dev.parcelbell.simulator.dialogflow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** An entity type: names for values, or expressions. */
sealed interface TaughtEntity {
  TaughtEntity NOTHING = new Named(Map.of());

  /** The value in a text, if there is one. */
  Optional<String> in(String text, String language);

  static TaughtEntity of(JsonNode file, Map<String, JsonNode> entries) {
    return file.path("isRegexp").asBoolean() ? Expressions.of(entries) : Named.of(entries);
  }

  /**
   * @param names the longest first, by language
   */
  record Named(Map<String, List<Name>> names) implements TaughtEntity {
    record Name(String words, String value) {}

    static Named of(Map<String, JsonNode> entries) {
      var names = new HashMap<String, List<Name>>();
      entries.forEach((language, all) -> names.put(language, longestFirst(all)));
      return new Named(names);
    }

    private static List<Name> longestFirst(JsonNode entries) {
      return entries
          .valueStream()
          .flatMap(
              entry ->
                  entry
                      .path("synonyms")
                      .valueStream()
                      .map(it -> new Name(Words.padded(it.asText()), entry.path("value").asText())))
          .sorted(Comparator.comparingInt((Name name) -> name.words().length()).reversed())
          .toList();
    }

    @Override
    public Optional<String> in(String text, String language) {
      var words = Words.padded(text);
      return names.getOrDefault(language, List.of()).stream()
          .filter(name -> words.contains(name.words()))
          .findFirst()
          .map(Name::value);
    }
  }

  /** Each is looked for in whole words only. */
  record Expressions(Map<String, List<Pattern>> expressions) implements TaughtEntity {
    static Expressions of(Map<String, JsonNode> entries) {
      var expressions = new HashMap<String, List<Pattern>>();
      entries.forEach(
          (language, all) ->
              expressions.put(
                  language,
                  all.valueStream()
                      .map(
                          entry ->
                              Pattern.compile("\\b(?:" + entry.path("value").asText() + ")\\b"))
                      .toList()));
      return new Expressions(expressions);
    }

    @Override
    public Optional<String> in(String text, String language) {
      return expressions.getOrDefault(language, List.of()).stream()
          .flatMap(expression -> expression.matcher(text).results())
          .map(found -> found.group())
          .findFirst();
    }
  }
}
