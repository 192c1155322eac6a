package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import java.util.HashMap;
import java.util.Map;

/** Invariant 5: no free-form message with a closed window, as the window was at the claim. */
final class WindowRule implements Rule {
  private record Claim(Address to, boolean mayWriteFreely) {}

  private final Windows windows;
  private final Map<AttemptId, Claim> claims = new HashMap<>();

  WindowRule(Windows windows) {
    this.windows = windows;
  }

  @Override
  public void claimed(Delivery before, Delivery.Running next, int hop) {
    var attempt = next.progress().hops().get(hop).attempts().getLast();
    claims.put(attempt.id(), new Claim(attempt.to(), mayWriteFreely(attempt)));
  }

  private boolean mayWriteFreely(Attempt attempt) {
    return !attempt.to().channel().hasMessagingWindow()
        || windows.of(attempt.to()).isOpenAt(attempt.claimedAt());
  }

  @Override
  public void reached(Sender.Outbound message) {
    var claim = claims.get(message.attempt());
    if (claim == null || !claim.to().equals(message.to())) {
      throw new Violation("2: a call without a claim");
    }
    boolean freeForm = !(message.content() instanceof Content.Template);
    if (freeForm && !claim.mayWriteFreely()) {
      throw new Violation("5: a free-form message with a closed window");
    }
  }
}
