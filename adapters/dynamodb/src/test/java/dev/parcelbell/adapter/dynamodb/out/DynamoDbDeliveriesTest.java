package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys;
import dev.parcelbell.application.testkit.DeliveriesContract;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

class DynamoDbDeliveriesTest extends DeliveriesContract {
  @Override
  protected Fixture emptyStore() {
    var stores = LocalTables.fresh(InstantSource.system());
    return new Fixture(stores.deliveries(), stores.customers(), id -> spoil(stores, id));
  }

  private static boolean spoil(DynamoDbStores stores, DeliveryId id) {
    stores
        .dynamo()
        .updateItem(
            update ->
                update
                    .tableName(stores.names().deliveries())
                    .key(DeliveryKeys.key(id))
                    .updateExpression("SET document = :garbage")
                    .expressionAttributeValues(Map.of(":garbage", fromS("{\"state\":7}"))));
    return true;
  }

  @Override
  protected Set<Difference> differences() {
    return Set.of();
  }
}
