package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fate;
import dev.parcelbell.simulator.world.Receipts;
import dev.parcelbell.simulator.world.World;

/** {@code POST /{page}/messages}. */
final class SendApi {
  private final World world;
  private final MessengerSettings settings;
  private final SendRules rules;
  private final Arrivals arrivals;
  private final SenderActions actions;
  private final GraphAnswers answers;

  SendApi(
      World world,
      MessengerSettings settings,
      SendRules rules,
      Arrivals arrivals,
      SenderActions actions,
      GraphAnswers answers) {
    this.world = world;
    this.settings = settings;
    this.rules = rules;
    this.arrivals = arrivals;
    this.actions = actions;
    this.answers = answers;
  }

  Answer send(ObjectNode params) {
    var request = new SendRequest(params);
    if (params.has("message")) {
      request.psid().ifPresent(psid -> world.requests().count(Channel.MESSENGER, psid));
    }
    var violation = rules.violation(request, world.now());
    if (violation.isPresent()) {
      return answers.error(violation.get());
    }
    var psid = request.psid().orElseThrow();
    if (request.message().isEmpty()) {
      var action = request.senderAction().orElseThrow();
      actions.add(psid, new SenderActions.Action(action, world.now()));
      return answers.ok(Json.object().put("recipient_id", psid));
    }
    return switch (world.faults().nextSend(Channel.MESSENGER)) {
      case Fate.Refused(var code) ->
          answers.error(code.map(GraphError::ordered).orElseGet(GraphError::unavailable));
      case Fate.Throttled(var code) ->
          answers.error(code.map(GraphError::ordered).orElseGet(GraphError::tooManyCalls));
      case Fate.Lost() -> new Answer.Silence();
      case Fate.Arrives(var receipts, boolean answered) -> {
        var mid = arrive(psid, request, receipts);
        yield answered
            ? answers.ok(Json.object().put("recipient_id", psid).put("message_id", mid))
            : new Answer.Silence();
      }
    };
  }

  private String arrive(String psid, SendRequest request, Receipts receipts) {
    return arrivals.arrive(
        psid,
        request.message().orElseThrow(),
        settings.appId(),
        request.withoutCredentials(),
        receipts);
  }
}
