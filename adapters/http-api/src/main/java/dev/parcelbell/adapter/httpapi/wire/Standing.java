package dev.parcelbell.adapter.httpapi.wire;

import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import java.util.Optional;

/**
 * Where a hop stands, in the words of the published story. A hop that was under way when its
 * delivery ended is never closed, so what became of it is read from its attempt.
 *
 * @param reason why it did not succeed, if it did not and will not
 */
record Standing(String state, Optional<Reason> reason) {
  static Standing of(Hop hop) {
    if (hop.isReached()) {
      return new Standing("SUCCEEDED");
    }
    return switch (hop.state()) {
      case HopState.Planned _, HopState.Due _ -> new Standing("WAITING");
      case HopState.Held _ -> new Standing("HELD");
      case HopState.Claimed _, HopState.Awaiting _ ->
          hop.current().map(Standing::of).orElse(new Standing("IN_FLIGHT"));
      case HopState.Succeeded _ -> new Standing("SUCCEEDED");
      case HopState.Failed(var reason) -> new Standing("FAILED", reason);
      case HopState.Skipped(var reason) -> new Standing("SKIPPED", reason);
      case HopState.Cancelled(var reason) -> new Standing("CANCELLED", reason);
    };
  }

  private static Standing of(Attempt attempt) {
    if (attempt.failure().isPresent()) {
      return new Standing("FAILED", attempt.failure().orElseThrow());
    }
    boolean accepted =
        attempt.finish().filter(end -> end.outcome() instanceof SendOutcome.Accepted).isPresent();
    return new Standing(accepted ? "ACCEPTED" : "IN_FLIGHT");
  }

  private Standing(String state) {
    this(state, Optional.empty());
  }

  private Standing(String state, Reason reason) {
    this(state, Optional.of(reason));
  }
}
