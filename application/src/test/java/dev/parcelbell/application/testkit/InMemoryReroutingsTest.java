package dev.parcelbell.application.testkit;

import java.time.InstantSource;

class InMemoryReroutingsTest extends ReroutingsContract {
  @Override
  protected Fixture emptyStore() {
    var parcels = new InMemoryParcels(new InMemoryIdempotency(), InstantSource.system());
    return new Fixture(
        new InMemoryReroutings(parcels),
        parcels,
        parcels::writeByAnotherProgram,
        () -> parcels.changesFrom(0));
  }
}
