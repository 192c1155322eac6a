package dev.parcelbell.adapter.opennlp.out;

import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of parcels in a text: 8 digits of our own, or letters and at least as many
 * digits as carriers use, 9 to 30 in all.
 */
final class ParcelNumbers {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\d{8}|(?=[A-Za-z0-9]*\\d{5})[A-Za-z0-9]{9,30})(?![\\p{L}\\p{N}])");

  private ParcelNumbers() {}

  static Optional<TrackingNumber> first(String text) {
    var found = SHAPE.matcher(text);
    return found.find()
        ? Optional.of(new TrackingNumber(found.group().toUpperCase(Locale.ROOT)))
        : Optional.empty();
  }

  static String replace(String text, String word) {
    return SHAPE.matcher(text).replaceAll(Matcher.quoteReplacement(word));
  }
}
