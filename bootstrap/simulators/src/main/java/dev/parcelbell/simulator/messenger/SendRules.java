package dev.parcelbell.simulator.messenger;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the platform lets a message through: shape first, then the person, the thread, the
 * window.
 */
record SendRules(People people, Templates templates, Threads threads) {
  private static final Set<String> ACTIONS =
      Set.of("typing_on", "typing_off", "mark_seen", "react", "unreact");

  Optional<GraphError> violation(SendRequest request, Instant now) {
    return shape(request)
        .or(() -> person(request))
        .or(() -> thread(request))
        .or(() -> request.message().isPresent() ? permission(request, now) : Optional.empty());
  }

  private static Optional<GraphError> shape(SendRequest request) {
    if (!request.params().path("recipient").isObject()) {
      return wrong("The parameter recipient is required");
    }
    if (request.psid().isEmpty() || !request.psid().get().matches("\\d{1,32}")) {
      return wrong("Param recipient[id] must be a valid ID string (e.g., \"123\")");
    }
    if (request.params().has("message") && request.senderAction().isPresent()) {
      return Optional.of(
          GraphError.parameter(2018014, "Cannot send a message together with a sender action"));
    }
    if (request.senderAction().isPresent()) {
      return ACTIONS.contains(request.senderAction().get())
          ? Optional.empty()
          : wrong("Param sender_action must be one of {TYPING_ON, TYPING_OFF, MARK_SEEN}");
    }
    return request
        .message()
        .map(message -> MessageRules.violations(message).findFirst())
        .orElseGet(() -> wrong("param message must be non-empty."));
  }

  private Optional<GraphError> person(SendRequest request) {
    var person = people.find(request.psid().orElseThrow());
    if (person.isEmpty()) {
      return Optional.of(GraphError.noSuchUser());
    }
    return person.get().blocked() ? Optional.of(GraphError.unavailable()) : Optional.empty();
  }

  private Optional<GraphError> thread(SendRequest request) {
    return threads.owner(request.psid().orElseThrow()) == ThreadOwner.APP
        ? Optional.empty()
        : Optional.of(GraphError.threadTaken());
  }

  private Optional<GraphError> permission(SendRequest request, Instant now) {
    var template = request.message().orElseThrow().path("template");
    return switch (request.messagingType().orElse("")) {
      case "RESPONSE", "UPDATE" ->
          template.isMissingNode() ? window(request, now) : wrong("Templates need UTILITY");
      case "UTILITY" ->
          template.isMissingNode() ? wrong("UTILITY needs a message template") : use(request);
      case "MESSAGE_TAG" -> tag(request);
      default ->
          wrong("Param messaging_type must be one of {RESPONSE, UPDATE, MESSAGE_TAG, UTILITY}");
    };
  }

  private Optional<GraphError> window(SendRequest request, Instant now) {
    var person = people.find(request.psid().orElseThrow()).orElseThrow();
    return now.isBefore(person.windowOpenUntil())
        ? Optional.empty()
        : Optional.of(GraphError.windowClosed());
  }

  private Optional<GraphError> use(SendRequest request) {
    var template = request.message().orElseThrow().path("template");
    return switch (Rendering.of(template, templates)) {
      case Rendering.Rendered _ -> Optional.empty();
      case Rendering.Impossible(var error) -> Optional.of(error);
    };
  }

  /** No tag is left that a machine may use. */
  private static Optional<GraphError> tag(SendRequest request) {
    return request.tag().orElse("").equals("HUMAN_AGENT")
        ? Optional.of(
            GraphError.noPermission("Application does not have permission for this action"))
        : wrong("Param tag must be one of {HUMAN_AGENT, CUSTOMER_FEEDBACK}");
  }

  private static Optional<GraphError> wrong(String text) {
    return Optional.of(GraphError.parameter(text));
  }
}
