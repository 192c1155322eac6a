package dev.parcelbell.simulator.aws;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as AWS writes them. */
public final class AwsTime {
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private AwsTime() {}

  /** Such as {@code 2026-11-20T08:00:00.000Z}, always with three digits. */
  public static String millis(Instant instant) {
    return MILLIS.format(instant);
  }
}
