package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.local.Stranger;
import dev.parcelbell.application.testkit.ParcelsOfCustomerContract;
import java.time.InstantSource;
import java.util.Map;

class DynamoDbParcelsOfCustomerTest extends ParcelsOfCustomerContract {
  @Override
  protected Fixture emptyStore() {
    var stores = LocalTables.fresh(InstantSource.system());
    var stranger = new Stranger(stores.dynamo(), stores.names().parcels());
    return new Fixture(
        stores.parcelsOfCustomer(),
        stores.parcels(),
        stranger::writes,
        id -> stranger.writes(id.value(), Map.of("status", "SOMEWHERE")));
  }
}
