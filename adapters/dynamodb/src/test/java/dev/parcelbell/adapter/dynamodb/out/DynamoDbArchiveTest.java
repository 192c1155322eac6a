package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.testkit.ArchiveContract;
import java.time.InstantSource;

class DynamoDbArchiveTest extends ArchiveContract {
  @Override
  protected Archive emptyArchive() {
    return LocalTables.fresh(InstantSource.system()).archive();
  }
}
