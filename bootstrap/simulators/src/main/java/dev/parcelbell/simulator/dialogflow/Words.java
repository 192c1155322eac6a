package dev.parcelbell.simulator.dialogflow;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words as they are compared: small, without signs; all long numbers are the same. */
final class Words {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern LONG_NUMBER = Pattern.compile(".*\\d{5}.*");

  private Words() {}

  static List<String> of(String text) {
    return NO_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  static List<String> withoutNumbers(String text) {
    return of(text).stream().map(word -> LONG_NUMBER.matcher(word).matches() ? "#" : word).toList();
  }

  /** So that one text is looked for in another by whole words. */
  static String padded(String text) {
    return " " + String.join(" ", of(text)) + " ";
  }
}
