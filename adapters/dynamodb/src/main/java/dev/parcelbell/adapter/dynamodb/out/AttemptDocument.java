package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Tally;

/** How an attempt is stored, with what became of it. */
final class AttemptDocument {
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
            end ->
                node.set(
                    "finish", OutcomeDocument.of(end.outcome()).put("at", end.at().toString())));
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
            .map(end -> new Attempt.Finish(OutcomeDocument.read(end), end.moment("at"))),
        stored.optionalText("named"),
        stored.list("receipts", AttemptDocument::readTally));
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
