package dev.parcelbell.application.usecase;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.ReceiptRoutes;
import dev.parcelbell.domain.channel.UserAction;
import java.time.Duration;
import java.util.Map;

/**
 * What an installation may choose about the delivery engine.
 *
 * @param providerTimeout within which every sender answers
 * @param lease how long a claim is in force; at least {@link #LEASE_MARGIN} longer
 * @param fallbackAfter how long a hop waits for success when the contact plan does not say
 * @param windows how long what a user does keeps the messaging window open
 * @param routes which routes report no receipts
 * @param announceMaxAge older updates are stored silently
 * @param overdue how long a delivery may be due before the sweeper looks after it
 * @param sweepPause how long the sweeper then leaves it alone
 * @param channelPause how long a channel rests whose credentials were refused
 */
public record EngineSettings(
    Duration providerTimeout,
    Duration lease,
    Map<Channel, Duration> fallbackAfter,
    Map<UserAction, Duration> windows,
    ReceiptRoutes routes,
    Duration announceMaxAge,
    Duration overdue,
    Duration sweepPause,
    Duration channelPause) {
  /** What must be left of a lease for storing the outcome of a call that timed out. */
  public static final Duration LEASE_MARGIN = Duration.ofSeconds(4);

  public EngineSettings {
    if (lease.compareTo(providerTimeout.plus(LEASE_MARGIN)) < 0) {
      throw new IllegalArgumentException(
          "the lease is at least the provider time-out and " + LEASE_MARGIN.toSeconds() + " s");
    }
    fallbackAfter = Map.copyOf(fallbackAfter);
    windows = Map.copyOf(windows);
  }

  /** The design's defaults for production. */
  public static EngineSettings defaults() {
    var day = Duration.ofHours(24);
    return new EngineSettings(
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Map.of(
            Channel.MESSENGER, Duration.ofMinutes(15),
            Channel.WHATSAPP, Duration.ofMinutes(15),
            Channel.SMS, Duration.ofHours(1),
            Channel.EMAIL, Duration.ofHours(4)),
        Map.of(
            UserAction.MESSAGE, day,
            UserAction.POSTBACK, day,
            UserAction.REACTION, day,
            UserAction.REFERRAL, day,
            UserAction.OPTIN, day,
            UserAction.ACCOUNT_LINKING, day),
        ReceiptRoutes.ALL_REPORT,
        Duration.ofHours(48),
        Duration.ofMinutes(2),
        Duration.ofMinutes(10),
        Duration.ofMinutes(5));
  }
}
