package dev.parcelbell.application.testkit;

import java.time.InstantSource;

class InMemoryParcelsTest extends ParcelsContract {
  @Override
  protected Fixture emptyStore() {
    var idempotency = new InMemoryIdempotency();
    var clock = InstantSource.system();
    var parcels = new InMemoryParcels(idempotency, clock);
    return new Fixture(
        parcels,
        idempotency,
        parcels::writeByAnotherProgram,
        parcels::spoil,
        () -> parcels.changesFrom(0),
        clock);
  }
}
