package dev.parcelbell.adapter.texts.out;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/**
 * How a language writes dates: {@code day} and {@code moment} are patterns of {@link
 * DateTimeFormatter}, {@code day.US} is the one for readers from there.
 *
 * @param locale of the texts
 * @param entries may hold other things as well
 */
record Dates(Locale locale, Map<String, String> entries) {
  private static final String DAY = "day";
  private static final String MOMENT = "moment";

  /** Good for trying any pattern. */
  private static final LocalDateTime LEAP_DAY = LocalDateTime.of(2028, 2, 29, 12, 30);

  String write(LocalDate day, Locale reader) {
    return formatter(DAY, reader).format(day);
  }

  String write(Instant moment, ZoneId zone, Locale reader) {
    return formatter(MOMENT, reader).format(moment.atZone(zone));
  }

  /** Which patterns are missing or cannot be used. */
  List<String> problems() {
    var keys = new TreeSet<>(entries.keySet());
    keys.removeIf(key -> !isFor(key, DAY) && !isFor(key, MOMENT));
    keys.addAll(List.of(DAY, MOMENT));
    return keys.stream()
        .filter(key -> !canWrite(key))
        .map(key -> key + " is not a pattern of dates")
        .toList();
  }

  /** Readers of this language get the habits and the names of months of their own region. */
  private DateTimeFormatter formatter(String kind, Locale reader) {
    boolean same = reader.getLanguage().equals(locale.getLanguage());
    String regional = kind + "." + reader.getCountry();
    String key = same && entries.containsKey(regional) ? regional : kind;
    return DateTimeFormatter.ofPattern(
        entries.getOrDefault(key, ""), same ? reader.stripExtensions() : locale);
  }

  private boolean canWrite(String key) {
    try {
      var formatter = DateTimeFormatter.ofPattern(entries.getOrDefault(key, ""), locale);
      var sample = isFor(key, DAY) ? LEAP_DAY.toLocalDate() : LEAP_DAY;
      return !formatter.format(sample).isBlank();
    } catch (RuntimeException _) {
      return false;
    }
  }

  private static boolean isFor(String key, String kind) {
    return key.equals(kind) || key.startsWith(kind + ".");
  }
}
