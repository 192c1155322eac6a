package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalStream;
import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.local.Stranger;
import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import dev.parcelbell.application.testkit.ParcelsContract;
import dev.parcelbell.domain.parcel.ParcelChange;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

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
        id -> stranger.writes(id.value(), Map.of("status", "SOMEWHERE")),
        () -> LocalStream.of(table).stream().map(DynamoDbParcelsTest::read).toList(),
        InstantSource.system());
  }

  private static ParcelChange read(StreamedChange change) {
    return change.read(change.writtenAt().orElseThrow());
  }
}
