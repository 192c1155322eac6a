package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One reference row per reply, and one conditional write per step. A write that is sent again
 * because its answer got lost finds its own claim there.
 */
public final class DynamoDbReplyClaims implements ReplyClaims {
  private static final SendOutcome NO_OUTCOME = new SendOutcome.Ambiguous("no outcome was stored");

  /** More than a claim changes while it is asked for, unless something is broken. */
  private static final int LOOKS_MAX = 10;

  private final Door door;
  private final String table;

  public DynamoDbReplyClaims(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("reply claims", dynamo);
    this.table = names.references();
  }

  @Override
  public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
    for (int look = 0; look < LOOKS_MAX; look++) {
      var take = ReplyClaimRow.begin(claim, now, until).value("free", ReplyClaimRow.FREE);
      if (update(reply, take, "attribute_not_exists(#state) OR #state = :free")) {
        return new Claiming.Granted();
      }
      var answer =
          door.get(table, References.reply(reply).key())
              .map(ReplyClaimRow::read)
              .flatMap(row -> answer(reply, row, claim, now));
      if (answer.isPresent()) {
        return answer.orElseThrow();
      }
    }
    throw new PortUnavailable(door.port(), new IllegalStateException("a claim keeps changing"));
  }

  /** What a row says to whoever asks; nothing when it has changed since it was asked for. */
  private Optional<Claiming> answer(ReplyId reply, ReplyClaimRow row, String claim, Instant now) {
    if (row.isFree()) {
      return Optional.empty();
    }
    if (row.end().isPresent()) {
      return Optional.of(new Claiming.Ended(row.claim(), row.end().orElseThrow()));
    }
    if (now.isBefore(row.until())) {
      return Optional.of(
          row.claim().equals(claim) ? new Claiming.Granted() : new Claiming.InForce(row.until()));
    }
    return store(reply, row.claim(), NO_OUTCOME, now)
        ? Optional.of(new Claiming.Ended(row.claim(), NO_OUTCOME))
        : Optional.empty();
  }

  /** Refused means that the claim is another's now, or has ended. */
  @Override
  public void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
    store(reply, claim, outcome, now);
  }

  private boolean store(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
    var end =
        ReplyClaimRow.end(outcome, now)
            .name(ReplyClaimRow.CLAIM)
            .value("mine", fromS(claim))
            .value("claimed", ReplyClaimRow.CLAIMED);
    if (!ReplyClaimRow.isFinal(outcome)) {
      return update(reply, end, "#claim = :mine AND #state = :claimed");
    }
    end.value("in_doubt", ReplyClaimRow.IN_DOUBT);
    return update(reply, end, "#claim = :mine AND #state IN (:claimed, :in_doubt)");
  }

  /** Refused means that nobody claimed it. */
  @Override
  public void confirm(ReplyId reply, String providerMessageId, Instant now) {
    var accepted = new SendOutcome.Accepted(providerMessageId);
    update(reply, ReplyClaimRow.end(accepted, now), "attribute_exists(#state)");
  }

  private boolean update(ReplyId reply, Expression expression, String condition) {
    return door.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(References.reply(reply).key())
            .updateExpression(expression.update())
            .conditionExpression(condition)
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build());
  }
}
