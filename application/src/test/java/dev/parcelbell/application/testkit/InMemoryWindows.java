package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.MessagingWindow;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Messaging windows in memory. Safe for use by many threads. */
public final class InMemoryWindows implements Windows {
  private final Map<Address, MessagingWindow> rows = new HashMap<>();

  @Override
  public synchronized MessagingWindow of(Address user) {
    return rows.getOrDefault(user, MessagingWindow.NEVER_OPENED);
  }

  @Override
  public synchronized void extend(Address user, Instant until) {
    rows.put(user, of(user).extendedTo(until));
  }
}
