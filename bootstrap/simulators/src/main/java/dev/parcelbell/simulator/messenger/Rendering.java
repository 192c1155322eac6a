package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;

/** A template with its parameters filled in, or why that cannot be done. */
sealed interface Rendering {
  record Rendered(String text) implements Rendering {}

  record Impossible(GraphError error) implements Rendering {}

  /** Renders what a message says of its template: name, language, components with parameters. */
  static Rendering of(JsonNode use, Templates templates) {
    var name = use.path("name").asText();
    var language = use.path("language").path("code").asText();
    var template = templates.find(name, language);
    if (template.isEmpty()) {
      return new Impossible(
          GraphError.parameter("Message template not found, or not approved in this language"));
    }
    var values = values(use.path("components"));
    var body = template.get().body();
    boolean complete =
        Template.PLACEHOLDER
            .matcher(body)
            .results()
            .allMatch(placeholder -> values.containsKey(placeholder.group(1)));
    if (!complete) {
      return new Impossible(
          GraphError.parameter(
              "Number of parameters does not match the expected number of params"));
    }
    return new Rendered(
        Template.PLACEHOLDER
            .matcher(body)
            .replaceAll(
                found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), ""))));
  }

  /** By their names, or by their places counted from 1. */
  private static Map<String, String> values(JsonNode components) {
    var values = new HashMap<String, String>();
    Template.component(components, "body")
        .ifPresent(
            body -> {
              for (var parameter : body.path("parameters")) {
                var place = String.valueOf(values.size() + 1);
                var name = parameter.path("parameter_name").asText(place);
                values.put(name, parameter.path("text").asText());
              }
            });
    return values;
  }
}
