package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys.DELIVERY_ID;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One item per delivery; every operation is one request. */
public final class DynamoDbDeliveries implements Deliveries {
  private static final int DELIVERY = 0;
  private static final int FENCE = 1;

  private final Door door;
  private final String table;
  private final DeliveryWrites writes;
  private final DeliveryIndexes indexes;

  public DynamoDbDeliveries(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("deliveries", dynamo);
    this.table = names.deliveries();
    this.writes = new DeliveryWrites(names);
    this.indexes = new DeliveryIndexes(door, table);
  }

  @Override
  public Optional<Versioned<Delivery>> load(DeliveryId id) {
    return door.get(table, DeliveryKeys.key(id)).map(item -> DeliveryItem.read(id, item));
  }

  @Override
  public Creation create(Delivery delivery, Optional<Announcement> fence) {
    var items = new ArrayList<TransactWriteItem>();
    items.add(writes.create(delivery));
    var notification = delivery.progress().assignment().notification();
    fence.ifPresent(announced -> items.add(writes.raise(announced, notification)));
    var failed = door.write(items);
    if (failed.isEmpty()) {
      return Creation.DONE;
    }
    return failed.contains(DELIVERY) ? Creation.EXISTS : Creation.OLD_NEWS;
  }

  @Override
  public Write store(Versioned<Delivery> seen, Delivery next) {
    var expression =
        new Expression()
            .name(VersionCheck.VERSION)
            .value("seen", Attributes.number(seen.version()));
    var request =
        PutItemRequest.builder()
            .tableName(table)
            .conditionExpression("#version = :seen")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values());
    return door.put(request, DeliveryItem.of(next, seen.version() + 1))
        ? Write.DONE
        : Write.OUTDATED;
  }

  @Override
  public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
    var assignment = next.progress().assignment();
    var failed =
        door.write(
            List.of(
                writes.replace(next, seen.version()),
                writes.notSuperseded(assignment.notification()),
                writes.sameConsent(assignment.customer(), consent)));
    if (failed.isEmpty()) {
      return Claiming.DONE;
    }
    if (failed.contains(DELIVERY)) {
      return Claiming.OUTDATED;
    }
    return failed.contains(FENCE) ? Claiming.SUPERSEDED : Claiming.CONSENT_CHANGED;
  }

  @Override
  public List<DeliveryId> due(int shard, Instant before, int limit) {
    return indexes.due(shard, before, limit);
  }

  @Override
  public void hide(DeliveryId unreadable) {
    var expression =
        new Expression()
            .name(DELIVERY_ID)
            .remove(DeliveryItem.DUE_SHARD)
            .remove(DeliveryItem.DUE_AT);
    door.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(DeliveryKeys.key(unreadable))
            .updateExpression(expression.update())
            .conditionExpression("attribute_exists(#delivery_id)")
            .expressionAttributeNames(expression.names())
            .build());
  }

  @Override
  public void postpone(DeliveryId unreadable, Instant until) {
    var expression =
        new Expression()
            .name(DeliveryItem.DUE_SHARD)
            .set(DeliveryItem.DUE_AT, Attributes.moment(until));
    door.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(DeliveryKeys.key(unreadable))
            .updateExpression(expression.update())
            .conditionExpression("attribute_exists(#due_shard) AND #due_at < :due_at")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build());
  }

  @Override
  public Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
    return indexes.of(customer, cursor, limit);
  }
}
