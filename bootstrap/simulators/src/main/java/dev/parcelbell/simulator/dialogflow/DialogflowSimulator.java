package dev.parcelbell.simulator.dialogflow;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.World;
import java.util.List;
import java.util.Map;

/** Dialogflow ES as its clients see it, at one address with the endpoint of its tokens. */
public final class DialogflowSimulator implements CallHandler {
  private static final int SESSION_MAX = 36;

  private final World world;
  private final DialogflowSettings settings;
  private final BearerTokens tokens;
  private final TokenEndpoint tokenEndpoint;
  private final Detecting detecting;

  public DialogflowSimulator(World world, DialogflowSettings settings) {
    this.world = world;
    this.settings = settings;
    this.tokens = new BearerTokens(world.ids(), settings.realTime());
    this.tokenEndpoint = new TokenEndpoint(settings, tokens);
    this.detecting = new Detecting(settings);
  }

  @Override
  public Answer answer(Call call) {
    if (call.path().equals(List.of("token"))) {
      return tokenEndpoint.answer(call);
    }
    var path = SessionPath.of(call.path());
    if (path.isEmpty() || !call.method().equals("POST")) {
      return new GoogleError("NOT_FOUND", "Requested entity was not found.").answer();
    }
    if (!tokens.isIn(call)) {
      return new GoogleError("UNAUTHENTICATED", "Request had invalid authentication credentials.")
          .answer();
    }
    if (!path.get().project().equals(settings.project())) {
      return new GoogleError(
              "PERMISSION_DENIED", "IAM permission 'dialogflow.sessions.detectIntent' denied.")
          .answer();
    }
    return Json.parse(call.body())
        .map(body -> detect(path.get(), body))
        .orElseGet(() -> GoogleError.invalid("Invalid JSON payload received.").answer());
  }

  private Answer detect(SessionPath path, ObjectNode body) {
    world.requests().count(Channel.DIALOGFLOW, path.session());
    if (path.session().length() > SESSION_MAX) {
      return GoogleError.invalid("Session ID must not exceed 36 characters.").answer();
    }
    var violation = Query.violation(body);
    if (violation.isPresent()) {
      return GoogleError.invalid(violation.get()).answer();
    }
    return world
        .faults()
        .nextAnswer(Channel.DIALOGFLOW)
        .map(fault -> wrong(fault, path, Query.of(body)))
        .orElseGet(() -> understood(path, Query.of(body)));
  }

  private Answer wrong(Fault fault, SessionPath path, Query query) {
    return switch (fault.kind()) {
      case REFUSE ->
          new GoogleError(fault.code().orElse("INVALID_ARGUMENT"), "Refused as ordered.").answer();
      case THROTTLE ->
          new GoogleError(
                  fault.code().orElse("RESOURCE_EXHAUSTED"),
                  "Quota exceeded for quota metric 'All requests'.")
              .answer();
      case TIMEOUT_BEFORE -> new Answer.Silence();
      case TIMEOUT_AFTER -> {
        var _ = understood(path, query);
        yield new Answer.Silence();
      }
      case GARBAGE ->
          new Answer.Reply(
              200, Map.of("Content-Type", "text/html"), "<html><body>Bad gateway</body></html>");
      case NO_RECEIPT, LATE_RECEIPT, DUPLICATE_RECEIPTS, FAIL_RECEIPT ->
          throw new IllegalStateException("Dialogflow has no receipts");
    };
  }

  private Answer understood(SessionPath path, Query query) {
    var body = detecting.detect(path.name(), query, world.ids().uuid(), world.now());
    return new Answer.Reply(
        200, Map.of("Content-Type", "application/json; charset=UTF-8"), Json.write(body));
  }

  /** Takes no token any more that it has given. */
  public void revokeTokens() {
    tokens.revokeAll();
  }

  public void reset() {
    detecting.forgetAll();
  }
}
