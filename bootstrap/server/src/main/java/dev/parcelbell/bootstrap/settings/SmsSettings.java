package dev.parcelbell.bootstrap.settings;

import static dev.parcelbell.adapter.sms.out.SmsSettings.TIME_TO_LIVE_MAX;
import static dev.parcelbell.adapter.sms.out.SmsSettings.TIME_TO_LIVE_MIN;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Text messages. */
public record SmsSettings(dev.parcelbell.adapter.sms.out.SmsSettings sms) {
  /**
   * @param waits how long the plan waits for a text message to arrive
   */
  static Optional<SmsSettings> from(SettingsReader reader, Duration waits) {
    var identity =
        reader.text(
            "PARCELBELL_SMS_ORIGINATION_IDENTITY",
            "a number, a sender id or a pool, by id or ARN",
            dev.parcelbell.adapter.sms.out.SmsSettings::isIdentity);
    var set =
        reader.text(
            "PARCELBELL_SMS_CONFIGURATION_SET",
            "a configuration set, by name or ARN",
            dev.parcelbell.adapter.sms.out.SmsSettings::isConfigurationSet);
    var timeToLive =
        reader.duration("PARCELBELL_SMS_TIME_TO_LIVE", TIME_TO_LIVE_MIN, TIME_TO_LIVE_MAX);
    var maxPrice =
        reader
            .read("PARCELBELL_SMS_MAX_PRICE", "a price in US dollars", BigDecimal::new)
            .filter(
                reader.only(
                    dev.parcelbell.adapter.sms.out.SmsSettings::isPrice,
                    "PARCELBELL_SMS_MAX_PRICE",
                    "more than nothing, below 100, with at most 5 digits behind the point"));
    return identity.map(
        _ ->
            new SmsSettings(
                new dev.parcelbell.adapter.sms.out.SmsSettings(
                    identity,
                    set,
                    timeToLive.orElseGet(() -> following(waits, reader)),
                    maxPrice)));
  }

  /** No longer than the plan waits, or people get the message twice. */
  private static Duration following(Duration waits, SettingsReader reader) {
    if (waits.compareTo(TIME_TO_LIVE_MIN) < 0) {
      reader.problem(
          "PARCELBELL_FALLBACK_AFTER_SMS",
          "must be at least %s, the shortest time for which AWS tries".formatted(TIME_TO_LIVE_MIN)
              + ", unless PARCELBELL_SMS_TIME_TO_LIVE is given");
      return TIME_TO_LIVE_MIN;
    }
    return waits.compareTo(TIME_TO_LIVE_MAX) < 0 ? waits : TIME_TO_LIVE_MAX;
  }
}
