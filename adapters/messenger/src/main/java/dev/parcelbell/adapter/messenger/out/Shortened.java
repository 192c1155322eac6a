package dev.parcelbell.adapter.messenger.out;

/** Texts cut to what the platform takes, counted in UTF-16 units, which is never too few. */
final class Shortened {
  private static final String ELLIPSIS = "…";

  private Shortened() {}

  /**
   * The text, or as many whole words of it as fit with an ellipsis behind them. A single word that
   * is too long is cut, but no character is.
   */
  static String to(int max, String text) {
    String whole = text.strip();
    if (whole.length() <= max) {
      return whole;
    }
    int room = max - ELLIPSIS.length();
    int end = Character.isWhitespace(whole.charAt(room)) ? room : lastSpace(whole, room);
    if (end <= 0) {
      end = Character.isHighSurrogate(whole.charAt(room - 1)) ? room - 1 : room;
    }
    return whole.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  private static int lastSpace(String text, int before) {
    int at = before - 1;
    while (at >= 0 && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at;
  }
}
