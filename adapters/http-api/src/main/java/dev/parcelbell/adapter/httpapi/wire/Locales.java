package dev.parcelbell.adapter.httpapi.wire;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Language tags (BCP 47) of a language that exists, perhaps with a script and a country. */
final class Locales {
  private static final int LENGTH_MAX = 12;
  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private Locales() {}

  static Optional<Locale> parse(String tag) {
    if (tag.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Locale.Builder().setLanguageTag(tag).build()).filter(Locales::isKnown);
    } catch (IllformedLocaleException _) {
      return Optional.empty();
    }
  }

  private static boolean isKnown(Locale locale) {
    return LANGUAGES.contains(locale.getLanguage())
        && (locale.getCountry().isEmpty() || COUNTRIES.contains(locale.getCountry()))
        && locale.getVariant().isEmpty()
        && !locale.hasExtensions();
  }
}
