package dev.parcelbell.adapter.dynamodb.local;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Ends the shared DynamoDB Local when the test run ends. Registered as a service. */
public final class DynamoDbLocalSession implements LauncherSessionListener {
  @Override
  public void launcherSessionClosed(LauncherSession session) {
    DynamoDbLocal.closeShared();
  }
}
