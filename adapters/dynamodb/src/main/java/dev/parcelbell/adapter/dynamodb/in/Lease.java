package dev.parcelbell.adapter.dynamodb.in;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * The right to read the stream, so that of several replicas one does. Not needed for correctness:
 * whoever reads without it only makes the in-port hear of changes twice.
 */
final class Lease {
  private static final Map<String, String> NAMES =
      Map.of("#owner", "owner", "#valid_until", References.VALID_UNTIL);

  private final DynamoDbClient dynamo;
  private final String table;
  private final References.Place place;
  private final String owner;
  private final Duration length;
  private final InstantSource clock;
  private Instant renewAt = Instant.MIN;

  Lease(
      DynamoDbClient dynamo, TableNames names, String owner, Duration length, InstantSource clock) {
    this.dynamo = dynamo;
    this.table = names.references();
    this.place = References.streamLease(names.parcels());
    this.owner = owner;
    this.length = length;
    this.clock = clock;
  }

  /** Whether the right is ours now. Asks the table only when a third of the time is over. */
  boolean hold() {
    var now = clock.instant();
    if (now.isBefore(renewAt)) {
      return true;
    }
    try {
      dynamo.updateItem(
          update ->
              update
                  .tableName(table)
                  .key(place.key())
                  .updateExpression("SET #owner = :owner, #valid_until = :until")
                  .conditionExpression(
                      "attribute_not_exists(#owner) OR #owner = :owner OR #valid_until <= :now")
                  .expressionAttributeNames(NAMES)
                  .expressionAttributeValues(
                      Map.of(
                          ":owner",
                          fromS(owner),
                          ":now",
                          Attributes.moment(now),
                          ":until",
                          Attributes.moment(now.plus(length)))));
      renewAt = now.plus(length.dividedBy(3));
      return true;
    } catch (ConditionalCheckFailedException _) {
      renewAt = Instant.MIN;
      return false;
    }
  }

  /** Lets the next one begin at once. */
  void release() {
    renewAt = Instant.MIN;
    try {
      dynamo.deleteItem(
          delete ->
              delete
                  .tableName(table)
                  .key(place.key())
                  .conditionExpression("#owner = :owner")
                  .expressionAttributeNames(Map.of("#owner", "owner"))
                  .expressionAttributeValues(Map.of(":owner", fromS(owner))));
    } catch (ConditionalCheckFailedException _) {
      // It is another one's already.
    }
  }
}
