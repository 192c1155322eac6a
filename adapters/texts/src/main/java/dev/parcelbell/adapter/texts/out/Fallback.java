package dev.parcelbell.adapter.texts.out;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Which of the languages that are there a reader gets. */
record Fallback(Locale last) {
  /** The exact one (de-AT), else its language (de), else the last resort. */
  <T> Optional<T> choose(Map<Locale, T> there, Locale wanted) {
    return Stream.of(wanted, last)
        .flatMap(
            locale ->
                Stream.of(locale.stripExtensions(), Locale.forLanguageTag(locale.getLanguage())))
        .flatMap(locale -> Stream.ofNullable(there.get(locale)))
        .findFirst();
  }
}
