package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a claim of a reply lies in the reference table. Conditions ask for its state, which follows
 * from the outcome. Deleted rows are missed by nobody: a reply is worth sending for a day only.
 *
 * @param end what came of it, if that is known
 */
record ReplyClaimRow(String claim, Instant until, Optional<SendOutcome> end) {
  static final String CLAIM = "claim";
  static final String STATE = "state";

  /** Somebody may send. */
  static final AttributeValue CLAIMED = fromS("CLAIMED");

  /** It was certainly not sent: the next one may. */
  static final AttributeValue FREE = fromS("FREE");

  /** Nobody may, because nobody knows. */
  static final AttributeValue IN_DOUBT = fromS("IN_DOUBT");

  private static final AttributeValue OVER = fromS("OVER");
  private static final String LEASE_UNTIL = "lease_until";
  private static final String OUTCOME = "outcome";
  private static final Duration KEPT = Duration.ofDays(30);

  /** Writes a new claim over whatever was there. */
  static Expression begin(String claim, Instant now, Instant until) {
    return new Expression()
        .set(CLAIM, fromS(claim))
        .set(STATE, CLAIMED)
        .set(LEASE_UNTIL, Attributes.moment(until))
        .set(Schema.SCHEMA, Schema.NUMBER)
        .set(References.EXPIRES_AT, Attributes.timeToLive(now.plus(KEPT)))
        .remove(OUTCOME);
  }

  /** Writes an outcome beside the claim that is there. */
  static Expression end(SendOutcome outcome, Instant now) {
    return new Expression()
        .set(STATE, stateAfter(outcome))
        .set(OUTCOME, fromS(OutcomeDocument.of(outcome).toString()))
        .set(References.EXPIRES_AT, Attributes.timeToLive(now.plus(KEPT)));
  }

  private static AttributeValue stateAfter(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted _, SendOutcome.Refused _ -> OVER;
      case SendOutcome.Ambiguous _ -> IN_DOUBT;
      case SendOutcome.Throttled _, SendOutcome.NotSent _ -> FREE;
    };
  }

  /** Whether an outcome says for certain that nothing more is to be done. */
  static boolean isFinal(SendOutcome outcome) {
    return stateAfter(outcome).equals(OVER);
  }

  boolean isFree() {
    return end.map(ReplyClaimRow::stateAfter).filter(FREE::equals).isPresent();
  }

  static ReplyClaimRow read(Map<String, AttributeValue> row) {
    Schema.checked(row);
    return new ReplyClaimRow(
        Attributes.text(row, CLAIM),
        Attributes.moment(row, LEASE_UNTIL),
        Attributes.optionalText(row, OUTCOME).map(ReplyClaimRow::outcome));
  }

  private static SendOutcome outcome(String json) {
    try {
      return OutcomeDocument.read(Fields.parse(json));
    } catch (RuntimeException _) {
      throw new Unreadable(OUTCOME);
    }
  }
}
