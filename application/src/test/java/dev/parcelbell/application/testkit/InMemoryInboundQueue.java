package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.InboundQueue;
import java.util.ArrayList;
import java.util.List;

/** Input that waits, in memory. Safe for use by many threads. */
public final class InMemoryInboundQueue implements InboundQueue {
  private final List<Inbound> webhooks = new ArrayList<>();
  private final List<Inbound> events = new ArrayList<>();

  @Override
  public synchronized void putWebhook(Inbound inbound) {
    webhooks.add(inbound);
  }

  @Override
  public synchronized void putEvent(Inbound inbound) {
    events.add(inbound);
  }

  public synchronized List<Inbound> webhooks() {
    return List.copyOf(webhooks);
  }

  public synchronized List<Inbound> events() {
    return List.copyOf(events);
  }
}
