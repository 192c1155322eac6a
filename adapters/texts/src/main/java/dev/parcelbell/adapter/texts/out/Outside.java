package dev.parcelbell.adapter.texts.out;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

/** What strangers wrote, made fit to stand in a line of our own. Nothing else about it changes. */
final class Outside {
  private static final String ELLIPSIS = "…";

  private Outside() {}

  /**
   * The text on one line: breaks, controls and runs of spaces are one space each. Characters that
   * turn the direction of writing are left out, because they would reach beyond the value. Empty
   * when nothing visible remains.
   */
  static Optional<String> line(String text, int lengthMax) {
    var line = new StringBuilder(Math.min(text.length(), lengthMax));
    text.codePoints()
        .filter(character -> !isOdd(character))
        .map(character -> isSpace(character) ? ' ' : character)
        .filter(character -> character != ' ' || !endsWithSpace(line))
        .forEach(line::appendCodePoint);
    return Optional.of(cut(line.toString().strip(), lengthMax)).filter(it -> !it.isEmpty());
  }

  /**
   * At most so many UTF-16 code units, cut behind a word if one ends in the second half of them,
   * else between two characters as readers see them.
   */
  static String cut(String text, int lengthMax) {
    if (text.length() <= lengthMax) {
      return text;
    }
    int room = lengthMax - ELLIPSIS.length();
    int word = text.lastIndexOf(' ', room);
    int end = word > room / 2 ? word : boundary(text, room);
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private static int boundary(String text, int room) {
    var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    return characters.isBoundary(room) ? room : Math.max(0, characters.preceding(room));
  }

  private static boolean isSpace(int character) {
    return Character.isISOControl(character)
        || Character.isWhitespace(character)
        || Character.isSpaceChar(character);
  }

  /** Halves of pairs, marks of byte order, and what embeds, overrides or isolates a direction. */
  private static boolean isOdd(int character) {
    return Character.getType(character) == Character.SURROGATE
        || character == 0xFEFF
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }

  private static boolean endsWithSpace(StringBuilder line) {
    return line.isEmpty() || line.charAt(line.length() - 1) == ' ';
  }
}
