package dev.parcelbell.application.testkit;

class InMemoryTracesTest extends TracesContract {
  @Override
  protected Fixture emptyArchive() {
    var archive = new InMemoryArchive();
    return new Fixture(archive, archive);
  }
}
