package dev.parcelbell.adapter.messenger.in;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import java.time.Instant;
import java.util.Optional;

/** Times as Messenger writes them: milliseconds, now and then seconds, numbers or text. */
final class LenientTime {
  /** As seconds this is the year 5138, as milliseconds March 1973: nobody means either. */
  private static final long SECONDS_END = 100_000_000_000L;

  /** Before Messenger, and far beyond us. */
  private static final Instant MIN = Instant.parse("2008-01-01T00:00:00Z");

  private static final Instant MAX = Instant.parse("2200-01-01T00:00:00Z");

  private LenientTime() {}

  static Optional<Instant> read(JsonNode node) {
    try {
      return Json.text(node)
          .map(Long::valueOf)
          .map(
              number ->
                  number < SECONDS_END
                      ? Instant.ofEpochSecond(number)
                      : Instant.ofEpochMilli(number))
          .filter(time -> time.isAfter(MIN) && time.isBefore(MAX));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }
}
