package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopPlan;
import dev.parcelbell.domain.delivery.HopState;

/** How a hop is stored: its plan, its state and its attempts. */
final class HopDocument {
  private static final String KIND = "kind";
  private static final String REASON = "reason";

  private HopDocument() {}

  static JsonNode of(Hop hop) {
    var node = Fields.object();
    node.set("plan", plan(hop.plan()));
    node.set("state", state(hop.state()));
    hop.deadline().ifPresent(at -> node.put("deadline", at.toString()));
    node.set("attempts", Fields.array(hop.attempts(), AttemptDocument::of));
    return node;
  }

  static Hop read(Fields stored) {
    return new Hop(
        readPlan(stored.object("plan")),
        readState(stored.object("state")),
        stored.optionalMoment("deadline"),
        stored.list("attempts", AttemptDocument::read));
  }

  private static ObjectNode plan(HopPlan plan) {
    var node =
        Fields.object()
            .put("channel", plan.channel().name())
            .put("goal", plan.goal().name())
            .put("fallbackAfter", plan.fallbackAfter().toString());
    plan.to().ifPresent(to -> node.set("to", AddressDocument.of(to)));
    return node;
  }

  private static HopPlan readPlan(Fields stored) {
    return new HopPlan(
        stored.constant(Channel.class, "channel"),
        stored.optionalObject("to").map(AddressDocument::read),
        stored.constant(ReceiptStatus.class, "goal"),
        stored.duration("fallbackAfter"));
  }

  private static ObjectNode state(HopState state) {
    return switch (state) {
      case HopState.Planned() -> kind("PLANNED");
      case HopState.Due(var at) -> kind("DUE").put("at", at.toString());
      case HopState.Held(var since, var until) ->
          kind("HELD").put("since", since.toString()).put("until", until.toString());
      case HopState.Claimed() -> kind("CLAIMED");
      case HopState.Awaiting() -> kind("AWAITING");
      case HopState.Succeeded() -> kind("SUCCEEDED");
      case HopState.Failed(var reason) -> kind("FAILED").put(REASON, reason.name());
      case HopState.Skipped(var reason) -> kind("SKIPPED").put(REASON, reason.name());
      case HopState.Cancelled(var reason) -> kind("CANCELLED").put(REASON, reason.name());
    };
  }

  private static HopState readState(Fields stored) {
    return switch (stored.text(KIND)) {
      case "PLANNED" -> new HopState.Planned();
      case "DUE" -> new HopState.Due(stored.moment("at"));
      case "HELD" -> new HopState.Held(stored.moment("since"), stored.moment("until"));
      case "CLAIMED" -> new HopState.Claimed();
      case "AWAITING" -> new HopState.Awaiting();
      case "SUCCEEDED" -> new HopState.Succeeded();
      case "FAILED" -> new HopState.Failed(stored.constant(Reason.class, REASON));
      case "SKIPPED" -> new HopState.Skipped(stored.constant(Reason.class, REASON));
      case "CANCELLED" -> new HopState.Cancelled(stored.constant(Reason.class, REASON));
      case String unknown -> throw new IllegalArgumentException("unknown hop state " + unknown);
    };
  }

  private static ObjectNode kind(String kind) {
    return Fields.object().put(KIND, kind);
  }
}
