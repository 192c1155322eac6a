package dev.parcelbell.bootstrap.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Text messages. */
public record SmsSettings(dev.parcelbell.adapter.sms.out.SmsSettings sms) {
  private static final String IDENTITY = "PARCELBELL_SMS_ORIGINATION_IDENTITY";

  static Optional<SmsSettings> from(SettingsReader reader) {
    var identity = reader.text(IDENTITY);
    var set = reader.text("PARCELBELL_SMS_CONFIGURATION_SET");
    // No longer than the plan waits, or people get the message twice.
    var waits = reader.duration("PARCELBELL_FALLBACK_AFTER_SMS", Duration.ofHours(1));
    var timeToLive = reader.duration("PARCELBELL_SMS_TIME_TO_LIVE", waits);
    var maxPrice =
        reader.read("PARCELBELL_SMS_MAX_PRICE", "a price in US dollars", BigDecimal::new);
    try {
      return identity.map(
          _ ->
              new SmsSettings(
                  new dev.parcelbell.adapter.sms.out.SmsSettings(
                      identity, set, timeToLive, maxPrice)));
    } catch (IllegalArgumentException wrong) {
      reader.problem(IDENTITY, "and what belongs to it: " + wrong.getMessage());
      return Optional.empty();
    }
  }
}
