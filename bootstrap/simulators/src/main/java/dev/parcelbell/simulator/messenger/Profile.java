package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the page shows in its chat before anybody writes: the Messenger Profile API. Each property
 * is set as a whole. The page has ten calls in ten minutes.
 */
final class Profile {
  private static final int CALLS_MAX = 10;
  private static final Duration CALLS_WITHIN = Duration.ofMinutes(10);

  private final World world;
  private final GraphAnswers answers;
  private final Map<String, JsonNode> properties = new HashMap<>();
  private final ArrayDeque<Instant> calls = new ArrayDeque<>();

  Profile(World world, GraphAnswers answers) {
    this.world = world;
    this.answers = answers;
  }

  synchronized Answer read(ObjectNode params) {
    return counted(() -> properties(Params.names(params.path("fields"))));
  }

  synchronized Answer write(ObjectNode params) {
    return counted(() -> set(params));
  }

  synchronized Answer delete(ObjectNode params) {
    return counted(() -> remove(Params.names(params.path("fields"))));
  }

  /** What is set, if it is. */
  synchronized Optional<JsonNode> property(String name) {
    return Optional.ofNullable(properties.get(name));
  }

  /** As of a page that nobody has set up. */
  synchronized void clear() {
    properties.clear();
    calls.clear();
  }

  @FunctionalInterface
  private interface Work {
    Answer done();
  }

  private Answer counted(Work work) {
    var now = world.now();
    while (!calls.isEmpty() && !calls.getFirst().isAfter(now.minus(CALLS_WITHIN))) {
      calls.removeFirst();
    }
    if (calls.size() == CALLS_MAX) {
      return answers.error(GraphError.tooManyCalls());
    }
    calls.addLast(now);
    return work.done();
  }

  private Answer properties(List<String> names) {
    var unknown = unknown(names);
    if (unknown.isPresent()) {
      return answers.error(unknown.get());
    }
    var json = Json.object();
    var data = json.putArray("data");
    var found = Json.object();
    names.stream()
        .filter(properties::containsKey)
        .forEach(name -> found.set(name, properties.get(name)));
    if (!found.isEmpty()) {
      data.add(found);
    }
    return answers.ok(json);
  }

  private Answer set(ObjectNode params) {
    var violation = ProfileRules.violation(params, properties.containsKey(ProfileRules.START));
    if (violation.isPresent()) {
      return answers.error(violation.get());
    }
    ProfileRules.PROPERTIES.stream()
        .filter(params::has)
        .forEach(name -> properties.put(name, params.path(name).deepCopy()));
    return done();
  }

  private Answer remove(List<String> names) {
    var unknown = unknown(names);
    if (unknown.isPresent()) {
      return answers.error(unknown.get());
    }
    boolean menuStays =
        properties.containsKey(ProfileRules.MENU) && !names.contains(ProfileRules.MENU);
    if (names.contains(ProfileRules.START) && menuStays) {
      return answers.error(ProfileRules.menuWithoutStart());
    }
    properties.keySet().removeAll(names);
    return done();
  }

  private Answer done() {
    return answers.ok(Json.object().put("result", "success"));
  }

  private static Optional<GraphError> unknown(List<String> names) {
    if (names.isEmpty()) {
      return Optional.of(GraphError.parameter("The parameter fields is required."));
    }
    return names.stream()
        .filter(name -> !ProfileRules.PROPERTIES.contains(name))
        .findFirst()
        .map(_ -> GraphError.parameter("Param fields must be one of " + ProfileRules.PROPERTIES));
  }
}
