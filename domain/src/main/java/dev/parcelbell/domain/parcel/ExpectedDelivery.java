package dev.parcelbell.domain.parcel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When the carrier means to deliver: a day, or a moment, in the years {@value #YEAR_MIN} to {@value
 * #YEAR_MAX}. Kept as it was written (ISO-8601), because a day in the receiver's town is not a
 * moment.
 */
public record ExpectedDelivery(String iso) {
  public static final int YEAR_MIN = 2000;
  public static final int YEAR_MAX = 2999;

  public ExpectedDelivery {
    if (yearOf(iso).filter(ExpectedDelivery::isPossible).isEmpty()) {
      throw new IllegalArgumentException(
          "not an ISO-8601 date or date and time with offset between the years "
              + YEAR_MIN
              + " and "
              + YEAR_MAX);
    }
  }

  public static Optional<ExpectedDelivery> parse(String text) {
    return yearOf(text).filter(ExpectedDelivery::isPossible).map(_ -> new ExpectedDelivery(text));
  }

  /** Whether it is a day or a moment at all, of whatever year. */
  public static boolean isIso(String text) {
    return yearOf(text).isPresent();
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

  private static boolean isPossible(int year) {
    return year >= YEAR_MIN && year <= YEAR_MAX;
  }

  private static Optional<Integer> yearOf(String text) {
    try {
      return Optional.of(
          isDay(text) ? LocalDate.parse(text).getYear() : OffsetDateTime.parse(text).getYear());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
