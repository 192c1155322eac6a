package dev.parcelbell.adapter.dialogflow.out;

import java.util.Optional;
import java.util.regex.Pattern;

/** Makes a text that Dialogflow takes of one that may be anything. */
final class QueryText {
  /** Dialogflow refuses longer ones. */
  static final int LENGTH_MAX = 256;

  /** Control characters, marks of direction, halves of characters, and all kinds of space. */
  private static final Pattern NOISE = Pattern.compile("[\\p{C}\\s]+");

  private QueryText() {}

  /** Nothing when nothing can be understood. */
  static Optional<String> of(String text) {
    var plain = NOISE.matcher(text).replaceAll(" ").strip();
    return Optional.of(shortened(plain).strip()).filter(rest -> !rest.isEmpty());
  }

  /** By characters, of which none is cut in half. */
  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) <= LENGTH_MAX
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LENGTH_MAX));
  }
}
