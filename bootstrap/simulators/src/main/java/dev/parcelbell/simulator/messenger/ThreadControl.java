package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.World;
import java.util.Optional;

/**
 * Threads going from one app to another: Conversation Routing, in the shapes of the handover
 * protocol. Whoever subscribed to {@code messaging_handovers} hears of every change, also of its
 * own.
 */
final class ThreadControl {
  private static final int METADATA_MAX = 1000;

  private final World world;
  private final MessengerSettings settings;
  private final People people;
  private final Threads threads;
  private final Events events;
  private final Reports reports;
  private final GraphAnswers answers;

  ThreadControl(
      World world,
      MessengerSettings settings,
      People people,
      Threads threads,
      Events events,
      Reports reports,
      GraphAnswers answers) {
    this.world = world;
    this.settings = settings;
    this.people = people;
    this.threads = threads;
    this.events = events;
    this.reports = reports;
    this.answers = answers;
  }

  /** Our app passes a thread on; only its owner can. */
  Answer pass(ObjectNode params) {
    var target = params.path("target_app_id").asText();
    var known = owner(target);
    return violation(params)
        .or(
            () ->
                known.isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        GraphError.parameter("Param target_app_id must be an app of this page")))
        .or(() -> notOurs(params))
        .map(answers::error)
        .orElseGet(() -> passed(psid(params), known.orElseThrow(), metadata(params)));
  }

  /** Our app takes a thread; as the page's default app it can at any time. */
  Answer take(ObjectNode params) {
    return violation(params)
        .map(answers::error)
        .orElseGet(
            () -> {
              taken(psid(params), ThreadOwner.APP, metadata(params));
              return success();
            });
  }

  /** Nobody owns the thread any more, which leaves it to the default app: ours. Nobody is told. */
  Answer release(ObjectNode params) {
    return violation(params).or(() -> notOurs(params)).map(answers::error).orElseGet(this::success);
  }

  /** People in the page's inbox take a thread, or are done with it. */
  void moveByHand(String psid, ThreadOwner to) {
    switch (to) {
      case INBOX -> taken(psid, ThreadOwner.INBOX, "");
      case APP -> passed(psid, ThreadOwner.APP, "");
    }
  }

  private Answer passed(String psid, ThreadOwner to, String metadata) {
    var from = threads.owner(psid);
    if (threads.move(psid, to)) {
      reports.post(psid, events.threadPassed(psid, world.now(), app(from), app(to), metadata));
    }
    return success();
  }

  private void taken(String psid, ThreadOwner by, String metadata) {
    var from = threads.owner(psid);
    if (threads.move(psid, by)) {
      reports.post(psid, events.threadTaken(psid, world.now(), app(from), app(by), metadata));
    }
  }

  private Optional<GraphError> violation(ObjectNode params) {
    if (!params.path("recipient").path("id").asText().matches("\\d{1,32}")) {
      return Optional.of(GraphError.parameter("Param recipient[id] must be a valid ID string"));
    }
    return people.find(psid(params)).isEmpty()
        ? Optional.of(GraphError.noSuchUser())
        : Limits.atMost(METADATA_MAX, params, "metadata", "metadata").findFirst();
  }

  private Optional<GraphError> notOurs(ObjectNode params) {
    return threads.owner(psid(params)) == ThreadOwner.APP
        ? Optional.empty()
        : Optional.of(GraphError.threadTaken());
  }

  private Optional<ThreadOwner> owner(String appId) {
    if (appId.equals(Long.toString(Threads.INBOX_APP))) {
      return Optional.of(ThreadOwner.INBOX);
    }
    return appId.equals(Long.toString(settings.appId()))
        ? Optional.of(ThreadOwner.APP)
        : Optional.empty();
  }

  private long app(ThreadOwner owner) {
    return switch (owner) {
      case APP -> settings.appId();
      case INBOX -> Threads.INBOX_APP;
    };
  }

  private Answer success() {
    return answers.ok(Json.object().put("success", true));
  }

  private static String psid(ObjectNode params) {
    return params.path("recipient").path("id").asText();
  }

  private static String metadata(ObjectNode params) {
    return params.path("metadata").asText("");
  }
}
