package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Windows;

class InMemoryWindowsTest extends WindowsContract {
  @Override
  protected Windows emptyStore() {
    return new InMemoryWindows();
  }
}
