package dev.parcelbell.adapter.dynamodb.in;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** How far each shard of the stream has been read, in the reference table. */
final class Checkpoints {
  /** A shard that was read to its end is remembered until DynamoDB has forgotten it. */
  private static final Duration DONE_KEPT = Duration.ofDays(7);

  private static final String SEQUENCE = "sequence";
  private static final String DONE = "done";

  /** What is known of a shard. */
  sealed interface Position {
    record After(String sequence) implements Position {}

    /** Read to its end. */
    record Done() implements Position {}
  }

  private final DynamoDbClient dynamo;
  private final TableNames names;
  private final InstantSource clock;

  Checkpoints(DynamoDbClient dynamo, TableNames names, InstantSource clock) {
    this.dynamo = dynamo;
    this.names = names;
    this.clock = clock;
  }

  /** By shard id. */
  Map<String, Position> all() {
    var query =
        QueryRequest.builder()
            .tableName(names.references())
            .consistentRead(true)
            .keyConditionExpression("#reference = :stream AND begins_with(#sort, :shards)")
            .expressionAttributeNames(
                Map.of("#reference", References.REFERENCE, "#sort", References.SORT))
            .expressionAttributeValues(
                Map.of(
                    ":stream", fromS(References.stream(names.parcels())),
                    ":shards", fromS(References.CHECKPOINT_PREFIX)))
            .build();
    var positions = new HashMap<String, Position>();
    for (var row : dynamo.queryPaginator(query).items()) {
      var shard =
          Attributes.text(row, References.SORT).substring(References.CHECKPOINT_PREFIX.length());
      positions.put(shard, read(row));
    }
    return positions;
  }

  private static Position read(Map<String, AttributeValue> row) {
    return Attributes.optionalText(Schema.checked(row), SEQUENCE)
        .<Position>map(Position.After::new)
        .orElseGet(Position.Done::new);
  }

  void put(String shard, Position position) {
    var row = new HashMap<>(References.checkpoint(names.parcels(), shard).key());
    row.put(Schema.SCHEMA, Schema.NUMBER);
    switch (position) {
      case Position.After(var sequence) -> row.put(SEQUENCE, fromS(sequence));
      case Position.Done() -> {
        row.put(DONE, fromBool(true));
        row.put(References.EXPIRES_AT, Attributes.timeToLive(clock.instant().plus(DONE_KEPT)));
      }
    }
    dynamo.putItem(put -> put.tableName(names.references()).item(row));
  }

  void forget(String shard) {
    var key = References.checkpoint(names.parcels(), shard).key();
    dynamo.deleteItem(delete -> delete.tableName(names.references()).key(key));
  }

  /** Notes that records were lost, until somebody has looked for what they told. */
  void noteLoss() {
    var row = new HashMap<>(References.streamLoss(names.parcels()).key());
    row.put(Schema.SCHEMA, Schema.NUMBER);
    dynamo.putItem(put -> put.tableName(names.references()).item(row));
  }

  boolean isLossNoted() {
    return dynamo
        .getItem(
            get ->
                get.tableName(names.references())
                    .key(References.streamLoss(names.parcels()).key())
                    .consistentRead(true))
        .hasItem();
  }

  void forgetLoss() {
    var key = References.streamLoss(names.parcels()).key();
    dynamo.deleteItem(delete -> delete.tableName(names.references()).key(key));
  }

  /** Whether a shard needs no more reading. */
  static boolean isDone(Optional<Position> position) {
    return position.filter(Position.Done.class::isInstance).isPresent();
  }
}
