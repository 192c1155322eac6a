package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;

/** How is stored what became of a try to send. */
final class OutcomeDocument {
  private static final String KIND = "kind";

  private OutcomeDocument() {}

  static ObjectNode of(SendOutcome outcome) {
    var node = Fields.object();
    return switch (outcome) {
      case SendOutcome.Accepted(var id) -> node.put(KIND, "ACCEPTED").put("messageId", id);
      case SendOutcome.Refused(var reason, var detail) ->
          node.put(KIND, "REFUSED").put("reason", reason.name()).put("detail", detail);
      case SendOutcome.Throttled(var wait) ->
          node.put(KIND, "THROTTLED").put("retryAfter", wait.toString());
      case SendOutcome.NotSent(var cause) -> node.put(KIND, "NOT_SENT").put("cause", cause);
      case SendOutcome.Ambiguous(var cause) -> node.put(KIND, "AMBIGUOUS").put("cause", cause);
    };
  }

  static SendOutcome read(Fields stored) {
    return switch (stored.text(KIND)) {
      case "ACCEPTED" -> new SendOutcome.Accepted(stored.text("messageId"));
      case "REFUSED" ->
          new SendOutcome.Refused(stored.constant(Reason.class, "reason"), stored.text("detail"));
      case "THROTTLED" -> new SendOutcome.Throttled(stored.duration("retryAfter"));
      case "NOT_SENT" -> new SendOutcome.NotSent(stored.text("cause"));
      case "AMBIGUOUS" -> new SendOutcome.Ambiguous(stored.text("cause"));
      case String unknown -> throw new IllegalArgumentException("unknown outcome " + unknown);
    };
  }
}
