package dev.parcelbell.adapter.messenger.out;

import java.util.ArrayList;
import java.util.List;

/** A long text in parts that each fit into a message. */
final class TextParts {
  private TextParts() {}

  /**
   * Parts of at most so many UTF-16 units, cut at the end of a line or between words where there is
   * one, and never inside a character; at least one.
   */
  static List<String> of(int max, String text) {
    var parts = new ArrayList<String>();
    var rest = text.strip();
    while (rest.length() > max) {
      int end = end(max, rest);
      parts.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    parts.add(rest);
    return List.copyOf(parts);
  }

  private static int end(int max, String text) {
    int line = text.lastIndexOf('\n', max);
    if (line > 0) {
      return line;
    }
    int space = text.lastIndexOf(' ', max);
    if (space > 0) {
      return space;
    }
    return Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
  }
}
