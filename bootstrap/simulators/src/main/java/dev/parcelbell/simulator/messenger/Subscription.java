package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Of what the page tells the app. When the app has taken nothing for an hour, it is told nothing
 * any more until it subscribes again; what happened meanwhile is lost to it.
 */
final class Subscription {
  /** The fields of a page that concern its chat. */
  static final Set<String> FIELDS =
      new LinkedHashSet<>(
          List.of(
              "messages",
              "messaging_postbacks",
              "messaging_account_linking",
              "message_deliveries",
              "message_reads",
              "message_echoes",
              "message_edits",
              "message_reactions",
              "messaging_referrals",
              "messaging_optins",
              "messaging_handovers",
              "standby",
              "messaging_policy_enforcement",
              "messaging_feedback",
              "messaging_game_plays",
              "message_template_status_update",
              "response_feedback",
              "send_cart"));

  private static final Set<String> AT_FIRST =
      Set.of(
          "messages",
          "messaging_postbacks",
          "messaging_account_linking",
          "message_deliveries",
          "message_reads",
          "message_echoes",
          "messaging_handovers",
          "standby");

  private static final Duration FAILING_MAX = Duration.ofHours(1);

  /** After a leap of the clock one failure says nothing about an hour. */
  private static final int FAILURES_MIN = 3;

  private final World world;
  private final MessengerSettings settings;
  private final GraphAnswers answers;
  private final Set<String> fields = new LinkedHashSet<>();
  private boolean isThere;
  private Optional<Instant> failingSince = Optional.empty();
  private int failures;

  Subscription(World world, MessengerSettings settings, GraphAnswers answers) {
    this.world = world;
    this.settings = settings;
    this.answers = answers;
    reset();
  }

  /** Whether the app wants to be told of such events. */
  synchronized boolean covers(String field) {
    return isThere && fields.contains(field);
  }

  synchronized boolean isThere() {
    return isThere;
  }

  /** The app answered 200, which makes up for every failure before. */
  synchronized void taken() {
    failures = 0;
    failingSince = Optional.empty();
  }

  /** The app did not answer 200 in time. */
  synchronized void notTaken() {
    var now = world.now();
    var since = failingSince.orElse(now);
    failingSince = Optional.of(since);
    failures++;
    if (failures >= FAILURES_MIN && !now.isBefore(since.plus(FAILING_MAX))) {
      isThere = false;
    }
  }

  synchronized Answer read() {
    var json = Json.object();
    var data = json.putArray("data");
    if (isThere) {
      var app = data.addObject().put("link", "https://parcelbell.example/");
      app.put("name", "Parcelbell Playground").put("id", Long.toString(settings.appId()));
      fields.forEach(app.putArray("subscribed_fields")::add);
    }
    return answers.ok(json);
  }

  /** From now on these fields and no others. */
  synchronized Answer subscribe(ObjectNode params) {
    var wanted = Params.names(params.path("subscribed_fields"));
    if (wanted.isEmpty()) {
      return answers.error(GraphError.parameter("The parameter subscribed_fields is required."));
    }
    var unknown = wanted.stream().filter(name -> !FIELDS.contains(name)).findFirst();
    if (unknown.isPresent()) {
      return answers.error(
          GraphError.parameter(
              "Param subscribed_fields[%d] must be one of {%s} - got \"%s\"."
                  .formatted(
                      wanted.indexOf(unknown.get()), String.join(", ", FIELDS), unknown.get())));
    }
    fields.clear();
    fields.addAll(wanted);
    isThere = true;
    taken();
    return success();
  }

  synchronized Answer unsubscribe() {
    isThere = false;
    return success();
  }

  /** As on the first day: told of everything that happens here. */
  synchronized void reset() {
    fields.clear();
    FIELDS.stream().filter(AT_FIRST::contains).forEach(fields::add);
    isThere = true;
    taken();
  }

  private Answer success() {
    return answers.ok(Json.object().put("success", true));
  }
}
