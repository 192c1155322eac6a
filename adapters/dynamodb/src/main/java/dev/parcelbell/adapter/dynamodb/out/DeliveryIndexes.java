package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys.DELIVERY_ID;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * What the delivery table can be asked by something else than the id. The indexes hold keys only,
 * so a delivery that changes without changing its place in an index costs the index nothing.
 */
final class DeliveryIndexes {
  static final String BY_DUE = "due-index";
  static final String BY_CUSTOMER = "customer-index";
  static final String BY_STATE = "state-index";

  private static final System.Logger LOG = System.getLogger(DeliveryIndexes.class.getName());

  private final Door door;
  private final String table;

  DeliveryIndexes(Door door, String table) {
    this.door = door;
    this.table = table;
  }

  List<DeliveryId> due(int shard, Instant before, int limit) {
    var expression =
        new Expression()
            .name(DeliveryItem.DUE_SHARD)
            .name(DeliveryItem.DUE_AT)
            .value("shard", Attributes.number(shard))
            .value("before", Attributes.moment(before));
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(BY_DUE)
            .keyConditionExpression("#due_shard = :shard AND #due_at < :before")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .limit(limit)
            .build();
    return door.call(() -> ids(door.dynamo().query(query).items()));
  }

  Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
    var expression =
        new Expression().name(DeliveryItem.CUSTOMER_ID).value("customer", fromS(customer.value()));
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(BY_CUSTOMER)
            .keyConditionExpression("#customer_id = :customer")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .scanIndexForward(false)
            .limit(Math.clamp(limit, 1, BatchGet.KEYS_MAX));
    cursor.ifPresent(from -> query.exclusiveStartKey(DeliveryCursor.read(customer, from)));
    return door.call(
        () -> {
          var found = door.dynamo().query(query.build());
          var next =
              found.hasLastEvaluatedKey()
                  ? Optional.of(DeliveryCursor.of(found.lastEvaluatedKey()))
                  : Optional.<String>empty();
          return new Page<>(loadAll(ids(found.items())), next);
        });
  }

  private static List<DeliveryId> ids(List<Map<String, AttributeValue>> entries) {
    return entries.stream()
        .map(entry -> new DeliveryId(Attributes.text(entry, DELIVERY_ID)))
        .toList();
  }

  /** Reads each as it is now, in the given order. One that cannot be read costs no other. */
  private List<Delivery> loadAll(List<DeliveryId> ids) {
    var items = items(ids);
    var loaded = new ArrayList<Delivery>();
    for (var id : ids) {
      var item = items.get(id.value());
      if (item != null) {
        try {
          loaded.add(DeliveryItem.read(id, item).value());
        } catch (UnreadableDelivery broken) {
          LOG.log(Level.WARNING, "a list leaves out a delivery", broken);
        }
      }
    }
    return loaded;
  }

  private Map<String, Map<String, AttributeValue>> items(List<DeliveryId> ids) {
    var keys = ids.stream().map(DeliveryKeys::key).toList();
    var byId = new HashMap<String, Map<String, AttributeValue>>();
    for (var item : BatchGet.items(door, table, keys, keyed -> keyed.consistentRead(true))) {
      byId.put(Attributes.text(item, DELIVERY_ID), item);
    }
    return byId;
  }
}
