package dev.parcelbell.agent;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the numbers of parcels in a text: 8 digits of our own, or letters and at least as many
 * digits as carriers use, 9 to 30 in all.
 */
public final class ParcelNumbers {
  /** How phrases name this particular. */
  public static final String KIND = "parcel_number";

  /**
   * The same for machines whose expressions cannot look ahead, each for a whole word. They also
   * take words that are too short or too long: look again with {@link #first}.
   */
  public static final List<String> PLAIN_EXPRESSIONS =
      List.of("[0-9]{8}", "[A-Za-z0-9]{0,25}[0-9]{5}[A-Za-z0-9]{0,25}");

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])(?:\\d{8}|(?=[A-Za-z0-9]*\\d{5})[A-Za-z0-9]{9,30})(?![\\p{L}\\p{N}])");

  private ParcelNumbers() {}

  /** The first one, in capital letters. */
  public static Optional<String> first(String text) {
    var found = SHAPE.matcher(text);
    return found.find() ? Optional.of(found.group().toUpperCase(Locale.ROOT)) : Optional.empty();
  }

  /** Writes a word in the place of each. */
  public static String replace(String text, String word) {
    return SHAPE.matcher(text).replaceAll(Matcher.quoteReplacement(word));
  }
}
