package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.Locale;

/** What approved templates have in their gaps: few words, never none. */
public interface StatusWords {
  /** How a parcel is, such as "out for delivery"; in a language that the reader may know. */
  String of(ParcelStatus status, Locale locale);

  /** What stands where something is not known, such as "not known yet". */
  String notKnown(Locale locale);

  /** English, and German for whoever reads that. */
  static StatusWords builtIn() {
    return new BuiltInStatusWords();
  }
}
