package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Customers;

class InMemoryCustomersTest extends CustomersContract {
  @Override
  protected Customers emptyStore() {
    return new InMemoryCustomers();
  }
}
