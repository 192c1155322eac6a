package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.Locale;
import java.util.Map;

/**
 * A status in the words of a language, for the gaps of templates that a platform approved. Locales
 * fall back as texts do: the exact one, its language, the fallback locale.
 */
public final class StatusWords {
  private final Map<Locale, Words> words;
  private final Fallback fallback;

  StatusWords(Map<Locale, Words> words, Fallback fallback) {
    this.words = Map.copyOf(words);
    this.fallback = fallback;
  }

  /** How a parcel is, to stand in a sentence: "out for delivery". */
  public String of(ParcelStatus status, Locale locale) {
    return in(locale).status(status);
  }

  /** What stands where something is not known: "not known yet". */
  public String notKnown(Locale locale) {
    return in(locale).unknown();
  }

  private Words in(Locale locale) {
    return fallback.choose(words, locale).orElseThrow();
  }
}
