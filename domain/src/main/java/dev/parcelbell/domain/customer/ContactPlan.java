package dev.parcelbell.domain.customer;

import dev.parcelbell.domain.channel.Channel;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Which channels to use, in which order, and how long to wait for each. */
public record ContactPlan(List<Step> steps) {
  /** A hop waits at least a second and at most a week: the design's bounds. */
  public static final Duration FALLBACK_MIN = Duration.ofSeconds(1);

  public static final Duration FALLBACK_MAX = Duration.ofDays(7);

  /**
   * @param fallbackAfter how long to wait for success before the next step; the installation's
   *     default for the channel when absent
   */
  public record Step(Channel channel, Optional<Duration> fallbackAfter) {
    public Step {
      fallbackAfter.ifPresent(
          wait -> {
            if (wait.compareTo(FALLBACK_MIN) < 0 || wait.compareTo(FALLBACK_MAX) > 0) {
              throw new IllegalArgumentException("fallbackAfter is between 1 second and 7 days");
            }
          });
    }
  }

  /** Messenger if linked, then SMS if there is a number, then e-mail. */
  public static final ContactPlan DEFAULT =
      new ContactPlan(
          List.of(
              new Step(Channel.MESSENGER, Optional.empty()),
              new Step(Channel.SMS, Optional.empty()),
              new Step(Channel.EMAIL, Optional.empty())));

  public ContactPlan {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a contact plan has a step");
    }
    var seen = new HashSet<Channel>();
    for (var step : steps) {
      if (!seen.add(step.channel())) {
        throw new IllegalArgumentException("a contact plan names each channel once");
      }
    }
  }
}
