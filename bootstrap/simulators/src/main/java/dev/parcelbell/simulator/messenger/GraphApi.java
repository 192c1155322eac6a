package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The paths of the Graph API that a bot uses, of any version. */
final class GraphApi implements CallHandler {
  private static final Pattern VERSION = Pattern.compile("v\\d{1,2}\\.\\d");

  private final World world;
  private final MessengerSettings settings;
  private final GraphAnswers answers;
  private final SendApi sendApi;
  private final Templates templates;
  private final People people;

  GraphApi(
      World world,
      MessengerSettings settings,
      GraphAnswers answers,
      SendApi sendApi,
      Templates templates,
      People people) {
    this.world = world;
    this.settings = settings;
    this.answers = answers;
    this.sendApi = sendApi;
    this.templates = templates;
    this.people = people;
  }

  @Override
  public Answer answer(Call call) {
    var params = Params.of(call);
    if (params.isEmpty()) {
      return answers.error(GraphError.parameter("Invalid JSON in the body of the request"));
    }
    var violation = new Credentials(settings).violation(call, params.get());
    if (violation.isPresent()) {
      return answers.error(violation.get());
    }
    var path = call.path();
    boolean versioned = !path.isEmpty() && VERSION.matcher(path.getFirst()).matches();
    return answer(call.method(), versioned ? path.subList(1, path.size()) : path, params.get());
  }

  private Answer answer(String method, List<String> path, ObjectNode params) {
    if (path.isEmpty() || path.size() > 2) {
      return answers.error(GraphError.unknownPath(String.join("/", path)));
    }
    boolean page = path.getFirst().equals("me") || path.getFirst().equals(settings.pageId());
    if (!page) {
      return person(method, path);
    }
    return switch (method + " " + (path.size() == 2 ? path.get(1) : "")) {
      case "GET " -> page(params.path("fields").asText("name,id"));
      case "POST messages" -> sendApi.send(params);
      case "GET message_templates" ->
          answers.ok(templates.list(Optional.ofNullable(params.get("name")).map(n -> n.asText())));
      case "POST message_templates" -> createTemplate(params);
      case "DELETE message_templates" ->
          answers.ok(Json.object().put("success", templates.delete(params.path("name").asText())));
      case "GET subscribed_apps" -> answers.ok(subscribedApps());
      case "POST subscribed_apps" -> answers.ok(Json.object().put("success", true));
      default -> answers.error(GraphError.unknownPath(path.getLast()));
    };
  }

  private Answer person(String method, List<String> path) {
    var person = people.find(path.getFirst());
    if (person.isEmpty() || path.size() == 2 || !method.equals("GET")) {
      return answers.error(
          GraphError.unknownObject(method.toLowerCase(Locale.ROOT), path.getFirst()));
    }
    var names = person.get().name().split(" ", 2);
    return answers.ok(
        Json.object()
            .put("first_name", names[0])
            .put("last_name", names.length == 2 ? names[1] : "")
            .put("id", person.get().psid()));
  }

  private Answer page(String fields) {
    var page = Json.object().put("name", "Parcelbell Playground").put("id", settings.pageId());
    var wanted = Set.of(fields.split(",", -1));
    var unknown = wanted.stream().filter(field -> !page.has(field)).findFirst();
    if (unknown.isPresent()) {
      return answers.error(
          GraphError.parameter(
              "Tried accessing nonexisting field (" + unknown.get() + ") on node type (Page)"));
    }
    return answers.ok(wanted.contains("name") ? page : page.without("name"));
  }

  private Answer createTemplate(ObjectNode params) {
    var violation = templates.approve("8" + world.ids().digits(15), params);
    return violation.map(answers::error).orElseGet(() -> approved(params));
  }

  private Answer approved(ObjectNode params) {
    var template =
        templates
            .find(params.path("name").asText(), params.path("language").asText())
            .orElseThrow();
    return answers.ok(
        Json.object()
            .put("id", template.id())
            .put("status", "APPROVED")
            .put("category", "UTILITY"));
  }

  private ObjectNode subscribedApps() {
    var json = Json.object();
    var app = json.putArray("data").addObject();
    app.put("name", "Parcelbell Playground").put("id", Long.toString(settings.appId()));
    List.of(
            "messages",
            "messaging_postbacks",
            "message_deliveries",
            "message_reads",
            "message_echoes")
        .forEach(app.putArray("subscribed_fields")::add);
    return json;
  }
}
