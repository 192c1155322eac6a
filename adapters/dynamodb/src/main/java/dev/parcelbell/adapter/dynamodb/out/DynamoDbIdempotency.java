package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Idempotency;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One reference row per key, written together with what it protects. */
public final class DynamoDbIdempotency implements Idempotency {
  private static final String BODY_HASH = "body_hash";
  private static final String ANSWER = "answer";

  private final Door door;
  private final String table;

  public DynamoDbIdempotency(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("idempotency", dynamo);
    this.table = names.references();
  }

  @Override
  public Optional<Answer> find(Key key, Instant now) {
    return door.get(table, place(key).key())
        .flatMap(
            item ->
                door.call(
                    () ->
                        now.isBefore(
                                Attributes.moment(Schema.checked(item), References.VALID_UNTIL))
                            ? Optional.of(
                                new Answer(
                                    Attributes.text(item, BODY_HASH),
                                    Attributes.text(item, ANSWER)))
                            : Optional.<Answer>empty()));
  }

  /** The part of a transaction that takes a key if it is absent or expired. */
  static TransactWriteItem take(String table, Claim claim) {
    Map<String, AttributeValue> item = new HashMap<>(place(claim.key()).key());
    item.put(Schema.SCHEMA, Schema.NUMBER);
    item.put(BODY_HASH, fromS(claim.answer().bodyHash()));
    item.put(ANSWER, fromS(claim.answer().answer()));
    item.put(References.VALID_UNTIL, Attributes.moment(claim.expiresAt()));
    item.put(References.EXPIRES_AT, Attributes.timeToLive(claim.expiresAt()));
    var expression =
        new Expression().name(References.VALID_UNTIL).value("now", Attributes.moment(claim.now()));
    var put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(#valid_until) OR #valid_until <= :now")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private static References.Place place(Key key) {
    return References.idempotency(key.scope(), key.value());
  }
}
