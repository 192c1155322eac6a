package dev.parcelbell.domain.customer;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When a customer's phone must not ring, every night, in the customer's own time zone. May pass
 * midnight. Where the clocks change, the wall clock counts.
 *
 * @param from the first quiet minute
 * @param to the first minute that is not quiet any more
 */
public record QuietHours(LocalTime from, LocalTime to) {
  public QuietHours {
    if (from.equals(to)) {
      throw new IllegalArgumentException("quiet hours have a length");
    }
  }

  /** When the quiet ends, if it is quiet now. */
  public Optional<Instant> quietUntil(Instant now, ZoneId zone) {
    var local = now.atZone(zone);
    var time = local.toLocalTime();
    boolean overnight = to.isBefore(from);
    boolean afterStart = !time.isBefore(from);
    boolean beforeEnd = time.isBefore(to);
    boolean quiet = overnight ? afterStart || beforeEnd : afterStart && beforeEnd;
    if (!quiet) {
      return Optional.empty();
    }
    var endDay = overnight && afterStart ? local.toLocalDate().plusDays(1) : local.toLocalDate();
    var end = endDay.atTime(to).atZone(zone).toInstant();
    // Where an hour is repeated the end may already lie behind; then it is quiet until the second.
    return Optional.of(end.isAfter(now) ? end : now.plusSeconds(60));
  }
}
