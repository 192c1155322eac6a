package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.testkit.CustomersContract;
import java.time.InstantSource;

class DynamoDbCustomersTest extends CustomersContract {
  @Override
  protected Customers emptyStore() {
    return LocalTables.fresh(InstantSource.system()).customers();
  }
}
