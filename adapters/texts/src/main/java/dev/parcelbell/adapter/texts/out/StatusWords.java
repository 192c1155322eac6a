package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.Locale;
import java.util.Map;

/** The name of a status in a language, such as "Out for delivery": for what is not a sentence. */
public final class StatusWords {
  private final Map<Locale, Words> words;
  private final Fallback fallback;

  StatusWords(Map<Locale, Words> words, Fallback fallback) {
    this.words = Map.copyOf(words);
    this.fallback = fallback;
  }

  /** In the locale itself, else in its language, else in the fallback locale. */
  public String of(ParcelStatus status, Locale locale) {
    return fallback.choose(words, locale).orElseThrow().status(status);
  }
}
