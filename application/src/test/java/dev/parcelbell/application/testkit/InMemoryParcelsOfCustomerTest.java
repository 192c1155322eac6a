package dev.parcelbell.application.testkit;

import java.time.InstantSource;

class InMemoryParcelsOfCustomerTest extends ParcelsOfCustomerContract {
  @Override
  protected Fixture emptyStore() {
    var parcels = new InMemoryParcels(new InMemoryIdempotency(), InstantSource.system());
    return new Fixture(parcels, parcels, parcels::writeByAnotherProgram, parcels::spoil);
  }
}
