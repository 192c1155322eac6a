package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Attempt;

/** Invariant 5: no free-form message with a closed window. */
final class WindowRule implements Rule {
  private final InMemoryDeliveries deliveries;
  private final Windows windows;

  WindowRule(InMemoryDeliveries deliveries, Windows windows) {
    this.deliveries = deliveries;
    this.windows = windows;
  }

  @Override
  public void reached(Sender.Outbound message) {
    boolean freeForm = !(message.content() instanceof Content.Template);
    if (!message.to().channel().hasMessagingWindow() || !freeForm) {
      return;
    }
    var id = message.attempt();
    var claimedAt =
        deliveries
            .load(id.delivery())
            .map(Versioned::value)
            .flatMap(known -> known.progress().attempt(id))
            .map(Attempt::claimedAt)
            .orElseThrow(() -> new Violation("2: a call without a claim"));
    if (!windows.of(message.to()).isOpenAt(claimedAt)) {
      throw new Violation("5: a free-form message with a closed window");
    }
  }
}
