package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.ReceiptRoutes;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.customer.ContactPlan;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The delivery engine, and how often its sweeper runs.
 *
 * @param stopWithin how long a stop waits for what is in progress
 */
public record EngineChoices(EngineSettings engine, Duration sweepEvery, Duration stopWithin) {
  private static final String LEASE = "PARCELBELL_LEASE";
  private static final Duration MOMENT = Duration.ofMillis(1);
  private static final Duration TIMEOUT_MAX = Duration.ofHours(1);

  /** A ticket is hidden for a little longer, and SQS hides for 12 hours. */
  private static final Duration LEASE_MAX = Duration.ofHours(11);

  static EngineChoices from(SettingsReader reader) {
    var usual = EngineSettings.defaults();
    var timeout =
        reader
            .duration("PARCELBELL_PROVIDER_TIMEOUT", MOMENT, TIMEOUT_MAX)
            .orElse(usual.providerTimeout());
    var lease = reader.duration(LEASE, MOMENT, LEASE_MAX).orElse(usual.lease());
    var leaseMin = timeout.plus(EngineSettings.LEASE_MARGIN);
    if (lease.compareTo(leaseMin) < 0) {
      reader.problem(
          LEASE,
          "must be at least PARCELBELL_PROVIDER_TIMEOUT and "
              + EngineSettings.LEASE_MARGIN.toSeconds()
              + " s");
      lease = leaseMin;
    }
    var fallbackAfter = new EnumMap<Channel, Duration>(Channel.class);
    usual
        .fallbackAfter()
        .forEach(
            (channel, wait) ->
                fallbackAfter.put(
                    channel,
                    reader
                        .duration(
                            "PARCELBELL_FALLBACK_AFTER_" + channel,
                            ContactPlan.FALLBACK_MIN,
                            ContactPlan.FALLBACK_MAX)
                        .orElse(wait)));
    var engine =
        new EngineSettings(
            timeout,
            lease,
            fallbackAfter,
            windows(reader, usual.windows()),
            routes(reader),
            reader.duration("PARCELBELL_ANNOUNCE_MAX_AGE", usual.announceMaxAge()),
            reader.duration("PARCELBELL_OVERDUE", usual.overdue()),
            reader.duration("PARCELBELL_SWEEP_PAUSE", usual.sweepPause()),
            reader.duration("PARCELBELL_CHANNEL_PAUSE", usual.channelPause()));
    return new EngineChoices(
        engine,
        reader.duration("PARCELBELL_SWEEP_EVERY", Duration.ofSeconds(60)),
        reader.duration("PARCELBELL_STOP_WITHIN", Duration.ofSeconds(20)));
  }

  private static Map<UserAction, Duration> windows(
      SettingsReader reader, Map<UserAction, Duration> usual) {
    return Arrays.stream(UserAction.values())
        .collect(
            Collectors.toMap(
                Function.identity(),
                action ->
                    reader.duration(
                        "PARCELBELL_WINDOW_" + action,
                        usual.getOrDefault(action, Duration.ofHours(24)))));
  }

  /** Such as {@code SMS:+1,EMAIL}. */
  private static ReceiptRoutes routes(SettingsReader reader) {
    var name = "PARCELBELL_ROUTES_WITHOUT_RECEIPTS";
    return reader
        .read(
            name,
            "a list of channels, each with a country code if it matters, such as SMS:+1",
            text ->
                new ReceiptRoutes(
                    Arrays.stream(text.split(",", -1))
                        .map(EngineChoices::route)
                        .collect(Collectors.toSet())))
        .orElse(ReceiptRoutes.ALL_REPORT);
  }

  private static ReceiptRoutes.Silent route(String text) {
    var parts = text.strip().split(":", 2);
    var channel = Channel.valueOf(parts[0].toUpperCase(Locale.ROOT));
    return new ReceiptRoutes.Silent(channel, parts.length == 2 ? parts[1] : "");
  }
}
