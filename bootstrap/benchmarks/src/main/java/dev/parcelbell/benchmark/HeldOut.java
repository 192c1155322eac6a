package dev.parcelbell.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.agent.Agent;
import dev.parcelbell.agent.Phrase;
import dev.parcelbell.domain.conversation.Intent;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people might say to the bot, written by somebody who did not know what it is taught. A test
 * notices when it is edited together with that. Of what everybody says ("hello") some is in both.
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

  /** What is taught in a language, without the difference that case and signs make. */
  static Set<String> taught(Locale language) {
    return Stream.of(Intent.values())
        .map(intent -> intent.name().toLowerCase(Locale.ROOT))
        .flatMap(intent -> Agent.phrases(language, intent).stream())
        .map(Phrase::text)
        .map(HeldOut::bare)
        .collect(Collectors.toUnmodifiableSet());
  }

  String bare() {
    return bare(text);
  }

  private static String bare(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
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
