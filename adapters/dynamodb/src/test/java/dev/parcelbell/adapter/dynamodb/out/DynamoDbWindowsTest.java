package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.testkit.WindowsContract;
import java.time.InstantSource;

class DynamoDbWindowsTest extends WindowsContract {
  @Override
  protected Windows emptyStore() {
    return LocalTables.fresh(InstantSource.system()).windows();
  }
}
