package dev.parcelbell.adapter.httpapi.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import java.time.Instant;
import java.util.Optional;

/** A hop of a story. Every field is always there; what is not known is {@code null}. */
final class HopJson {
  private HopJson() {}

  static ObjectNode write(int index, Hop hop) {
    var standing = Standing.of(hop);
    var json = JsonNodeFactory.instance.objectNode();
    json.put("index", index);
    json.put("channel", hop.plan().channel().name());
    json.put("to", addressOf(hop).map(Address::masked).orElse(null));
    json.put("successStatus", hop.current().map(Attempt::goal).orElse(hop.plan().goal()).name());
    json.put("fallbackAfterSeconds", hop.plan().fallbackAfter().toSeconds());
    json.put("state", standing.state());
    json.put("reason", standing.reason().map(Reason::name).orElse(null));
    var attempts = json.putArray("attempts");
    for (int i = 0; i < hop.attempts().size(); i++) {
      attempts.add(write(i + 1, hop.attempts().get(i), hop));
    }
    var receipts = json.putArray("receipts");
    for (var attempt : hop.attempts()) {
      for (var tally : attempt.receipts()) {
        receipts
            .addObject()
            .put("status", tally.status().name())
            .put("at", tally.at().toString())
            .put("count", tally.count())
            .put("detail", tally.detail());
      }
    }
    return json;
  }

  private static Optional<Address> addressOf(Hop hop) {
    return hop.current().map(Attempt::to).or(() -> hop.plan().to());
  }

  private static JsonNode write(int number, Attempt attempt, Hop hop) {
    var outcome = attempt.finish().map(Attempt.Finish::outcome);
    return JsonNodeFactory.instance
        .objectNode()
        .put("number", number)
        .put("at", attempt.claimedAt().toString())
        .put("outcome", outcome.map(HopJson::nameOf).orElse(null))
        .put(
            "reason", outcome.flatMap(end -> reasonOf(end, attempt)).map(Reason::name).orElse(null))
        .put("providerMessageId", outcome.flatMap(HopJson::messageIdOf).orElse(null))
        .put("retryAt", retryOf(attempt, hop).map(Instant::toString).orElse(null));
  }

  private static String nameOf(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted _ -> "ACCEPTED";
      case SendOutcome.Refused _ -> "REFUSED";
      case SendOutcome.Throttled _ -> "THROTTLED";
      case SendOutcome.NotSent _ -> "NOT_SENT";
      case SendOutcome.Ambiguous _ -> "AMBIGUOUS";
    };
  }

  private static Optional<Reason> reasonOf(SendOutcome outcome, Attempt attempt) {
    return switch (outcome) {
      case SendOutcome.Accepted _ -> attempt.failure();
      case SendOutcome.Refused(var reason, _) -> Optional.of(reason);
      case SendOutcome.Throttled _ -> Optional.of(Reason.THROTTLED);
      case SendOutcome.NotSent _ -> Optional.of(Reason.NOT_SENT);
      case SendOutcome.Ambiguous _ -> Optional.of(Reason.AMBIGUOUS);
    };
  }

  private static Optional<String> messageIdOf(SendOutcome outcome) {
    return outcome instanceof SendOutcome.Accepted(var id) ? Optional.of(id) : Optional.empty();
  }

  /** When the next attempt follows this one, which nobody but the hop knows. */
  private static Optional<Instant> retryOf(Attempt attempt, Hop hop) {
    if (!hop.current().equals(Optional.of(attempt))) {
      return Optional.empty();
    }
    return switch (hop.state()) {
      case HopState.Due(var at) -> Optional.of(at);
      case HopState.Held(_, var until) -> Optional.of(until);
      case HopState.Planned _, HopState.Claimed _, HopState.Awaiting _, HopState.Closed _ ->
          Optional.empty();
    };
  }
}
