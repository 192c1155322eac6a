package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Archive;

class InMemoryArchiveTest extends ArchiveContract {
  @Override
  protected Archive emptyArchive() {
    return new InMemoryArchive();
  }
}
