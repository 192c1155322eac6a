package dev.parcelbell.adapter.sms.out;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How text messages are sent.
 *
 * @param originationIdentity number, sender id or pool that they come from, by id or ARN; without
 *     one AWS chooses
 * @param configurationSet publishes the events; without one no receipt ever comes
 * @param timeToLive for how long AWS tries, 5 s to 72 h; should not be longer than the plan waits,
 *     or people get the message twice
 * @param maxPrice in US dollars for one part, below 100, at most 5 digits behind the point
 */
public record SmsSettings(
    Optional<String> originationIdentity,
    Optional<String> configurationSet,
    Duration timeToLive,
    Optional<BigDecimal> maxPrice) {
  /** What AWS allows. */
  public static final Duration TIME_TO_LIVE_MIN = Duration.ofSeconds(5);

  public static final Duration TIME_TO_LIVE_MAX = Duration.ofDays(3);

  private static final int PRICE_SCALE_MAX = 5;
  private static final Pattern IDENTITY = Pattern.compile("[A-Za-z0-9_:/+-]{1,256}");
  private static final Pattern SET = Pattern.compile("[A-Za-z0-9_:/-]{1,256}");

  public SmsSettings {
    if (originationIdentity.filter(name -> !isIdentity(name)).isPresent()) {
      throw new IllegalArgumentException("not an origination identity");
    }
    if (configurationSet.filter(name -> !isConfigurationSet(name)).isPresent()) {
      throw new IllegalArgumentException("not a name of a configuration set");
    }
    if (timeToLive.compareTo(TIME_TO_LIVE_MIN) < 0 || timeToLive.compareTo(TIME_TO_LIVE_MAX) > 0) {
      throw new IllegalArgumentException("a text message lives from 5 s to 72 h");
    }
    if (maxPrice.filter(price -> !isPrice(price)).isPresent()) {
      throw new IllegalArgumentException("not a price in US dollars below 100");
    }
  }

  /** Whether messages can come from that, by its shape. */
  public static boolean isIdentity(String text) {
    return IDENTITY.matcher(text).matches();
  }

  /** Whether that can be a configuration set's name or ARN. */
  public static boolean isConfigurationSet(String text) {
    return SET.matcher(text).matches();
  }

  /** Whether AWS takes that for the highest price. */
  public static boolean isPrice(BigDecimal price) {
    return price.signum() > 0
        && price.compareTo(BigDecimal.valueOf(100)) < 0
        && price.stripTrailingZeros().scale() <= PRICE_SCALE_MAX;
  }

  /** As AWS wants it: there has to be a point. */
  Optional<String> priceOnTheWire() {
    return maxPrice
        .map(BigDecimal::stripTrailingZeros)
        .map(price -> price.setScale(Math.max(1, price.scale())).toPlainString());
  }
}
