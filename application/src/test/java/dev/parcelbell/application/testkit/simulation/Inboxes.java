package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.InboundQueue;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The queues of input. */
final class Inboxes implements InboundQueue {
  final Inbox webhook;
  final Inbox events;

  Inboxes(World world) {
    this.webhook = new Inbox(world);
    this.events = new Inbox(world);
  }

  @Override
  public void putWebhook(Inbound inbound) {
    webhook.put(inbound);
  }

  @Override
  public void putEvent(Inbound inbound) {
    events.put(inbound);
  }

  boolean areEmpty() {
    return webhook.isEmpty() && events.isEmpty();
  }

  Optional<Instant> nextVisible() {
    return Stream.of(webhook, events)
        .flatMap(inbox -> inbox.nextVisible().stream())
        .min(Instant::compareTo);
  }
}
