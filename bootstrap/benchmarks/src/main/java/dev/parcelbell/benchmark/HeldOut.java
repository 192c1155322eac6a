package dev.parcelbell.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.conversation.Intent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What people might say to the bot. The recogniser must not learn from it, or the measure would
 * tell nothing: a test keeps the two apart.
 */
record HeldOut(Locale language, Intent intent, String text) {
  static List<HeldOut> in(Locale language) throws IOException {
    var all = new ArrayList<HeldOut>();
    for (var intent : Intent.values()) {
      read(language, intent)
          .lines()
          .map(line -> new HeldOut(language, intent, line))
          .forEach(all::add);
    }
    return all;
  }

  private static String read(Locale language, Intent intent) throws IOException {
    var name =
        "/held-out/%s/%s.txt"
            .formatted(language.getLanguage(), intent.name().toLowerCase(Locale.ROOT));
    try (var in = HeldOut.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
