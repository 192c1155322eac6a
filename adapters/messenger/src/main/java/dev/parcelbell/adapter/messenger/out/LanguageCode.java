package dev.parcelbell.adapter.messenger.out;

import java.util.Locale;
import java.util.Optional;

/** Languages as Meta writes them: {@code de}, {@code en_US}. */
final class LanguageCode {
  private LanguageCode() {}

  static String of(Locale locale) {
    return locale.toLanguageTag().replace('-', '_');
  }

  /** The language, unless it would be written in another way than it came. */
  static Optional<Locale> read(String code) {
    var locale = Locale.forLanguageTag(code.replace('_', '-'));
    return of(locale).equals(code) ? Optional.of(locale) : Optional.empty();
  }
}
