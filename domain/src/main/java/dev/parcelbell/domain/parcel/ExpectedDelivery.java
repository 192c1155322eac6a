package dev.parcelbell.domain.parcel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When the carrier means to deliver: a day, or a moment. Kept as it was written (ISO-8601), because
 * a day in the receiver's town is not a moment.
 */
public record ExpectedDelivery(String iso) {
  public ExpectedDelivery {
    if (read(iso).isEmpty()) {
      throw new IllegalArgumentException("not an ISO-8601 date or date and time with offset");
    }
  }

  public static Optional<ExpectedDelivery> parse(String text) {
    return read(text).map(_ -> new ExpectedDelivery(text));
  }

  /** The day as the receiver's calendar shows it. */
  public LocalDate dayIn(ZoneId zone) {
    return isDay(iso)
        ? LocalDate.parse(iso)
        : OffsetDateTime.parse(iso).atZoneSameInstant(zone).toLocalDate();
  }

  private static boolean isDay(String text) {
    return text.length() == "2026-11-21".length();
  }

  private static Optional<Object> read(String text) {
    try {
      return Optional.of(isDay(text) ? LocalDate.parse(text) : OffsetDateTime.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
