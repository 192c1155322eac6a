package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.wire.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The paths of the Graph API that a bot uses, of any version. */
final class GraphApi implements CallHandler {
  private static final Pattern VERSION = Pattern.compile("v\\d{1,2}\\.\\d");

  private final MessengerSettings settings;
  private final GraphAnswers answers;
  private final People people;
  private final Map<String, Function<ObjectNode, Answer>> edges;

  /**
   * @param edges of the page, by method and name, such as {@code POST messages}
   */
  GraphApi(
      MessengerSettings settings,
      GraphAnswers answers,
      People people,
      Map<String, Function<ObjectNode, Answer>> edges) {
    this.settings = settings;
    this.answers = answers;
    this.people = people;
    this.edges = edges;
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
      return person(method, path, params);
    }
    if (path.size() == 1 && method.equals("GET")) {
      return page(params.path("fields").asText("name,id"));
    }
    var edge = Optional.ofNullable(edges.get(method + " " + path.getLast()));
    return edge.map(one -> one.apply(params))
        .orElseGet(() -> answers.error(GraphError.unknownPath(path.getLast())));
  }

  private Answer person(String method, List<String> path, ObjectNode params) {
    var person = people.find(path.getFirst());
    if (person.isEmpty() || path.size() == 2 || !method.equals("GET")) {
      return answers.error(
          GraphError.unknownObject(method.toLowerCase(Locale.ROOT), path.getFirst()));
    }
    return new UserProfiles(settings, answers).answer(person.get(), params);
  }

  private Answer page(String fields) {
    var page = Json.object().put("name", "Parcelbell Playground").put("id", settings.pageId());
    var wanted = Set.of(fields.split(",", -1));
    var unknown = wanted.stream().filter(field -> !page.has(field)).findFirst();
    if (unknown.isPresent()) {
      return answers.error(GraphError.noSuchField(unknown.get(), "Page"));
    }
    return answers.ok(wanted.contains("name") ? page : page.without("name"));
  }
}
