package dev.parcelbell.simulator.sms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Who wants no more messages. The keywords are those that AWS honours by itself. */
final class OptOutList {
  private static final Set<String> OUT =
      Set.of(
          "ARRET",
          "CANCEL",
          "END",
          "OPT-OUT",
          "OPTOUT",
          "QUIT",
          "REMOVE",
          "STOP",
          "TD",
          "UNSUBSCRIBE");
  private static final Set<String> IN = Set.of("START", "UNSTOP");

  private final Map<String, Instant> since = new LinkedHashMap<>();

  /** Puts the number on the list or takes it off, if that is what the text says. */
  synchronized void hear(String number, String text, Instant now) {
    var word = text.strip().toUpperCase(Locale.ROOT);
    if (OUT.contains(word)) {
      since.putIfAbsent(normal(number), now);
    } else if (IN.contains(word)) {
      since.remove(normal(number));
    }
  }

  synchronized boolean contains(String number) {
    return since.containsKey(normal(number));
  }

  synchronized boolean remove(String number) {
    return since.remove(normal(number)) != null;
  }

  synchronized Map<String, Instant> all() {
    return Map.copyOf(since);
  }

  synchronized void clear() {
    since.clear();
  }

  /** The plus may be missing in a request. */
  private static String normal(String number) {
    return number.startsWith("+") ? number : "+" + number;
  }
}
