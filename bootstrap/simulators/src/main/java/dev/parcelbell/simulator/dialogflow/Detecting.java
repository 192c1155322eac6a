package dev.parcelbell.simulator.dialogflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Finds out what was meant, by the words that a text has in common with what was taught. */
final class Detecting {
  private record Match(TaughtIntent intent, double confidence) {}

  private final DialogflowSettings settings;
  private final Sessions sessions = new Sessions();
  private @Nullable TaughtAgent agent;

  Detecting(DialogflowSettings settings) {
    this.settings = settings;
  }

  private synchronized TaughtAgent agent() {
    if (agent == null) {
      agent = settings.agent().get();
    }
    return agent;
  }

  /**
   * One turn of a conversation; it changes the contexts of the session.
   *
   * @param name the session's, from {@code projects} on
   */
  ObjectNode detect(String name, Query query, String responseId, Instant now) {
    var session = sessions.of(name);
    synchronized (session) {
      session.begin(query, now);
      var language = agent().language(query.language());
      var result =
          Json.object().put("queryText", query.said()).put("languageCode", query.language());
      match(query, language, session.active())
          .ifPresent(
              match -> {
                var parameters = parameters(match.intent(), query.said(), language);
                session.end(match.intent(), parameters, now);
                describe(match, parameters, result);
              });
      result.set("outputContexts", session.toJson(name));
      return Json.object().put("responseId", responseId).set("queryResult", result);
    }
  }

  private Optional<Match> match(Query query, String language, Set<String> active) {
    var possible = agent().intents().stream().filter(intent -> intent.isPossible(active)).toList();
    if (query.isEvent()) {
      return possible.stream()
          .filter(intent -> intent.hears(query.said()))
          .findFirst()
          .map(intent -> new Match(intent, 1));
    }
    var said = Set.copyOf(Words.withoutNumbers(query.said()));
    return best(possible, intent -> intent.similarity(said, language))
        .filter(match -> match.confidence() > agent().confidenceMin())
        .filter(match -> !match.intent().isFallback())
        .or(
            () ->
                possible.stream()
                    .filter(TaughtIntent::isFallback)
                    .findFirst()
                    .map(intent -> new Match(intent, 1)));
  }

  private static Optional<Match> best(
      List<TaughtIntent> intents, ToDoubleFunction<TaughtIntent> similarity) {
    return intents.stream()
        .map(intent -> new Match(intent, similarity.applyAsDouble(intent)))
        .max(Comparator.comparingDouble(Match::confidence));
  }

  /** What was not said is there, and empty. */
  private ObjectNode parameters(TaughtIntent intent, String said, String language) {
    var parameters = Json.object();
    for (var parameter : intent.response().path("parameters")) {
      var entity = agent().entity(parameter.path("dataType").asText());
      parameters.put(parameter.path("name").asText(), entity.in(said, language).orElse(""));
    }
    return parameters;
  }

  private void describe(Match match, ObjectNode parameters, ObjectNode result) {
    var intent = match.intent();
    result.put("action", intent.response().path("action").asText());
    result.set("parameters", parameters);
    result.put("allRequiredParamsPresent", true);
    result.put("intentDetectionConfidence", match.confidence());
    result
        .putObject("intent")
        .put("name", "projects/" + settings.project() + "/agent/intents/" + id(intent))
        .put("displayName", intent.name())
        .put("isFallback", intent.isFallback());
  }

  private static String id(TaughtIntent intent) {
    return intent.file().path("id").asText();
  }

  void forgetAll() {
    sessions.clear();
  }
}
