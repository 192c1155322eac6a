package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Invariant 6, seen from the other side: nothing waits for much longer than it has to. Looks at
 * what a delivery waits for itself, and only while the clock waits for everybody who is at work.
 */
final class PunctualityRule {
  private static final EngineSettings SETTINGS = EngineSettings.defaults();

  /** A ticket is armed in whole seconds, at most until the end of a claim that it met. */
  private static final Duration PROMPT = SETTINGS.lease().plusSeconds(1);

  /**
   * Something was lost earlier: the sweeper comes when the delivery is overdue, perhaps after a
   * pause since it came in vain, and once a minute; what it sends may meet a claim.
   */
  private static final Duration RECOVERED =
      SETTINGS
          .overdue()
          .plus(SETTINGS.sweepPause())
          .plus(Duration.ofMinutes(1))
          .plus(PROMPT)
          .plus(Installation.VISIBILITY);

  private final World world;

  PunctualityRule(World world) {
    this.world = world;
  }

  /** The clock has moved, because nobody had anything to do: who had to wait for that too long? */
  void check(Stream<Delivery.Running> waiting) {
    var now = world.clock().instant();
    var smoothSince = world.smoothSince().orElse(now);
    waiting.forEach(
        delivery ->
            due(delivery)
                .map(due -> due.isAfter(smoothSince) ? due : smoothSince)
                .filter(due -> due.plus(bound(delivery)).isBefore(now))
                .ifPresent(
                    due -> {
                      throw new Violation(
                          "6: too late by "
                              + Duration.between(due, now)
                              + ": "
                              + delivery.id().value());
                    }));
  }

  private Duration bound(Delivery.Running delivery) {
    return world.alarms().wentSmoothly(delivery.id()) ? PROMPT : RECOVERED;
  }

  private static Optional<Instant> due(Delivery.Running delivery) {
    var progress = delivery.progress();
    var hops = progress.hops().stream().flatMap(hop -> due(hop, progress.updatedAt()).stream());
    boolean mayExpire = progress.hops().stream().anyMatch(Hop::isUnclaimed);
    var end = progress.assignment().expiresAt().filter(_ -> mayExpire).stream();
    var turn = isNobodysTurn(delivery) ? Stream.of(progress.updatedAt()) : Stream.<Instant>of();
    return Stream.of(hops, end, turn).flatMap(times -> times).min(Comparator.naturalOrder());
  }

  private static Optional<Instant> due(Hop hop, Instant lastChange) {
    return switch (hop.state()) {
      case HopState.Due(var at) -> Optional.of(at);
      case HopState.Held(_, var until) -> Optional.of(until);
      case HopState.Claimed _ -> hop.current().map(Attempt::leaseUntil);
      case HopState.Awaiting _ ->
          hop.current().flatMap(Attempt::failure).isPresent()
              ? Optional.of(lastChange)
              : hop.deadline();
      case HopState.Planned _, HopState.Closed _ -> Optional.empty();
    };
  }

  private static boolean isNobodysTurn(Delivery.Running delivery) {
    return delivery.progress().assignment().mode() == Mode.FALLBACK
        && delivery.progress().hops().stream()
            .filter(hop -> !hop.isClosed())
            .limit(1)
            .anyMatch(hop -> hop.state() instanceof HopState.Planned);
  }
}
