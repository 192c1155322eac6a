package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.DeliveryIds;
import dev.parcelbell.simulator.world.Fate;
import dev.parcelbell.simulator.world.Receipts;
import dev.parcelbell.simulator.world.Sent;
import dev.parcelbell.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/** {@code POST /{page}/messages}. */
final class SendApi {
  private final World world;
  private final SendRules rules;
  private final Templates templates;
  private final Events events;
  private final Webhook webhook;
  private final GraphAnswers answers;
  private volatile boolean peopleRead;

  SendApi(
      World world,
      SendRules rules,
      Templates templates,
      Events events,
      Webhook webhook,
      GraphAnswers answers,
      boolean peopleRead) {
    this.world = world;
    this.rules = rules;
    this.templates = templates;
    this.events = events;
    this.webhook = webhook;
    this.answers = answers;
    this.peopleRead = peopleRead;
  }

  void peopleRead(boolean read) {
    peopleRead = read;
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
    var message = request.message().orElseThrow();
    var mid = "m_" + world.ids().text(48);
    var at = world.now();
    world
        .outbox()
        .add(
            new Sent(
                Channel.MESSENGER,
                psid,
                MessageText.of(message, templates),
                at,
                mid,
                DeliveryIds.in(message.path("metadata").asText()),
                request.withoutCredentials()));
    var reports = new ArrayList<Runnable>();
    reports.add(() -> report(psid, events.echo(psid, at, mid, message)));
    reports.add(() -> report(psid, events.delivery(psid, world.now(), List.of(mid), at)));
    if (peopleRead) {
      reports.add(() -> report(psid, events.read(psid, world.now(), at)));
    }
    world.schedule(receipts, reports);
    return mid;
  }

  private void report(String psid, ObjectNode event) {
    webhook.post(psid, events.envelope(event, world.now()));
  }
}
