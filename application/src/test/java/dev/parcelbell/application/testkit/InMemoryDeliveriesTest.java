package dev.parcelbell.application.testkit;

import java.util.Set;

class InMemoryDeliveriesTest extends DeliveriesContract {
  @Override
  protected Fixture emptyStore() {
    var customers = new InMemoryCustomers();
    return new Fixture(new InMemoryDeliveries(customers), customers, _ -> false);
  }

  @Override
  protected Set<Difference> differences() {
    return Set.of(Difference.CANNOT_HOLD_GARBAGE);
  }
}
