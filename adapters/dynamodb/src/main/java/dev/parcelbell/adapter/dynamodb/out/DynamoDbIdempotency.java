package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Idempotency;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
                        ExpiringRow.counts(item, now)
                            ? Optional.of(
                                new Answer(
                                    Attributes.text(item, BODY_HASH),
                                    Attributes.text(item, ANSWER)))
                            : Optional.<Answer>empty()));
  }

  /** The part of a transaction that takes a key if it is absent or expired. */
  static TransactWriteItem take(String table, Claim claim) {
    var answer =
        Map.of(BODY_HASH, fromS(claim.answer().bodyHash()), ANSWER, fromS(claim.answer().answer()));
    return ExpiringRow.take(table, place(claim.key()), answer, claim.now(), claim.expiresAt());
  }

  private static References.Place place(Key key) {
    return References.idempotency(key.scope(), key.value());
  }
}
