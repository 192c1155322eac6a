package dev.parcelbell.adapter.texts.out;

import java.util.ArrayList;
import java.util.List;

/**
 * How an SMS is cut into the segments that are sent, and paid for, one by one.
 *
 * <p>One character outside the GSM alphabet makes the whole text UCS-2. In both, a character is
 * never cut in two: neither a surrogate pair nor an escape and what it escapes. So a segment may
 * stay one unit short, and a text may need one more segment than its length suggests (3GPP TS
 * 23.040, section 9.2.3.24.1: the header of a concatenated message takes 6 of 140 octets).
 *
 * @param parts the text of each segment, in order; an empty text is one empty segment
 */
public record SmsSegments(Encoding encoding, List<String> parts) {
  /** How characters travel. */
  public enum Encoding {
    /** Septets; characters of the extension table take two. */
    GSM_7(160, 153),
    /** UTF-16 code units; characters beyond the basic plane take two. */
    UCS_2(70, 67);

    private final int single;
    private final int concatenated;

    Encoding(int single, int concatenated) {
      this.single = single;
      this.concatenated = concatenated;
    }

    /** How many units a message of one segment holds. */
    public int single() {
      return single;
    }

    /** How many units each segment holds when there are several. */
    public int concatenated() {
      return concatenated;
    }

    private int units(String text) {
      return text.codePoints().map(this::units).sum();
    }

    private int units(int character) {
      return this == GSM_7 ? Gsm7.septets(character) : Character.charCount(character);
    }
  }

  public SmsSegments {
    parts = List.copyOf(parts);
  }

  public static SmsSegments of(String text) {
    var encoding =
        text.codePoints().allMatch(character -> Gsm7.septets(character) > 0)
            ? Encoding.GSM_7
            : Encoding.UCS_2;
    return new SmsSegments(
        encoding, encoding.units(text) <= encoding.single ? List.of(text) : cut(text, encoding));
  }

  public int count() {
    return parts.size();
  }

  /** The length of the text in septets or UTF-16 code units. */
  public int units() {
    return parts.stream().mapToInt(encoding::units).sum();
  }

  @Override
  public String toString() {
    return "SmsSegments[" + count() + " of " + encoding + "]";
  }

  private static List<String> cut(String text, Encoding encoding) {
    var parts = new ArrayList<String>();
    int from = 0;
    int units = 0;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      int width = encoding.units(character);
      if (units + width > encoding.concatenated) {
        parts.add(text.substring(from, at));
        from = at;
        units = 0;
      }
      units += width;
      at += Character.charCount(character);
    }
    parts.add(text.substring(from));
    return parts;
  }
}
