package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalStream;
import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.local.Stranger;
import dev.parcelbell.application.testkit.ReroutingsContract;
import java.time.InstantSource;

class DynamoDbReroutingsTest extends ReroutingsContract {
  @Override
  protected Fixture emptyStore() {
    var stores = LocalTables.fresh(InstantSource.system());
    var table = stores.names().parcels();
    return new Fixture(
        stores.reroutings(),
        stores.parcels(),
        new Stranger(stores.dynamo(), table)::writes,
        () ->
            LocalStream.of(table).stream()
                .map(change -> change.read(change.writtenAt().orElseThrow()))
                .toList());
  }
}
