package dev.parcelbell.application.testkit;

class InMemoryParcelsTest extends ParcelsContract {
  @Override
  protected Fixture emptyStore() {
    var idempotency = new InMemoryIdempotency();
    var parcels = new InMemoryParcels(idempotency);
    return new Fixture(
        parcels, idempotency, parcels::writeByAnotherProgram, () -> parcels.changesFrom(0));
  }
}
