package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page's utility templates; every valid one is approved at once. */
final class Templates {
  private static final int KEPT_MAX = 1_000;
  private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
  private static final Pattern PLACEHOLDER_AT_AN_END =
      Pattern.compile("(?s)^\\s*\\{\\{.*|.*\\}\\}\\W*$");

  private final List<Template> approved = new ArrayList<>();

  /** Approves that template, or tells what is wrong with it. */
  synchronized Optional<GraphError> approve(String id, ObjectNode params) {
    var violation = violation(params);
    if (violation.isEmpty()) {
      approved.add(
          new Template(
              id,
              params.path("name").asText(),
              params.path("language").asText(),
              params.path("components")));
    }
    return violation;
  }

  private Optional<GraphError> violation(ObjectNode params) {
    var name = params.path("name").asText();
    var language = params.path("language").asText();
    var body = Template.component(params.path("components"), "BODY");
    var text = body.map(part -> part.path("text").asText()).orElse("");
    if (!NAME.matcher(name).matches()) {
      return wrong("Param name must be lower-case letters, digits and underscores");
    }
    if (!LANGUAGE.matcher(language).matches()) {
      return wrong("Param language must be a supported language");
    }
    if (!params.path("category").asText().equals("UTILITY")) {
      return wrong("Param category must be UTILITY");
    }
    if (text.isBlank() || text.length() > 1024) {
      return wrong("Param components must have a BODY with a text of at most 1024 characters");
    }
    if (PLACEHOLDER_AT_AN_END.matcher(text).matches()) {
      return wrong("Message template body can't start or end with a parameter");
    }
    if (find(name, language).isPresent()) {
      return Optional.of(GraphError.parameter(2388024, "Content in This Language Already Exists"));
    }
    return approved.size() < KEPT_MAX ? Optional.empty() : wrong("Too many message templates");
  }

  private static Optional<GraphError> wrong(String text) {
    return Optional.of(GraphError.parameter(text));
  }

  synchronized Optional<Template> find(String name, String language) {
    return approved.stream()
        .filter(one -> one.name().equals(name) && one.language().equals(language))
        .findFirst();
  }

  /** All, or those of one name. */
  synchronized ObjectNode list(Optional<String> name) {
    var json = Json.object();
    var data = json.putArray("data");
    approved.stream()
        .filter(template -> name.isEmpty() || name.get().equals(template.name()))
        .map(Template::toJson)
        .forEach(data::add);
    json.putObject("paging").putObject("cursors").put("before", "MAZDZD").put("after", "MjQZD");
    return json;
  }

  synchronized boolean delete(String name) {
    return approved.removeIf(template -> template.name().equals(name));
  }

  synchronized void clear() {
    approved.clear();
  }
}
