package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.testkit.TracesContract;
import java.time.InstantSource;

class DynamoDbTracesTest extends TracesContract {
  @Override
  protected Fixture emptyArchive() {
    var stores = LocalTables.fresh(InstantSource.system());
    return new Fixture(stores.archive(), stores.traces());
  }
}
