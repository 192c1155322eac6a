package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Tally;

/** How an attempt is stored, with what became of it. */
final class AttemptDocument {
  private static final String KIND = "kind";

  private AttemptDocument() {}

  static JsonNode of(Attempt attempt) {
    var node =
        Fields.object()
            .put("id", attempt.id().wire())
            .put("goal", attempt.goal().name())
            .put("claimedAt", attempt.claimedAt().toString())
            .put("leaseUntil", attempt.leaseUntil().toString());
    node.set("to", AddressDocument.of(attempt.to()));
    attempt
        .finish()
        .ifPresent(
            end -> node.set("finish", outcome(end.outcome()).put("at", end.at().toString())));
    attempt.named().ifPresent(id -> node.put("named", id));
    node.set("receipts", Fields.array(attempt.receipts(), AttemptDocument::tally));
    return node;
  }

  static Attempt read(Fields stored) {
    return new Attempt(
        AttemptId.parse(stored.text("id"))
            .orElseThrow(() -> new IllegalArgumentException("not an attempt id")),
        AddressDocument.read(stored.object("to")),
        stored.constant(ReceiptStatus.class, "goal"),
        stored.moment("claimedAt"),
        stored.moment("leaseUntil"),
        stored
            .optionalObject("finish")
            .map(end -> new Attempt.Finish(readOutcome(end), end.moment("at"))),
        stored.optionalText("named"),
        stored.list("receipts", AttemptDocument::readTally));
  }

  private static ObjectNode outcome(SendOutcome outcome) {
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

  private static SendOutcome readOutcome(Fields stored) {
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

  private static JsonNode tally(Tally tally) {
    var node =
        Fields.object()
            .put("status", tally.status().name())
            .put("at", tally.at().toString())
            .put("detail", tally.detail())
            .put("count", tally.count());
    tally.failure().ifPresent(reason -> node.put("failure", reason.name()));
    return node;
  }

  private static Tally readTally(Fields stored) {
    return new Tally(
        stored.constant(ReceiptStatus.class, "status"),
        stored.moment("at"),
        stored.optionalText("failure").map(Reason::valueOf),
        stored.text("detail"),
        stored.integer("count"));
  }
}
