package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalStream;
import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.local.Stranger;
import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import dev.parcelbell.application.testkit.ParcelsContract;
import java.time.Instant;
import java.time.InstantSource;

class DynamoDbParcelsTest extends ParcelsContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00Z");

  @Override
  protected Fixture emptyStore() {
    var stores = LocalTables.fresh(InstantSource.fixed(NOON));
    var table = stores.names().parcels();
    var stranger = new Stranger(stores.dynamo(), table);
    return new Fixture(
        stores.parcels(),
        stores.idempotency(),
        stranger::writes,
        () -> LocalStream.of(table).stream().map(StreamedChange::read).toList());
  }
}
