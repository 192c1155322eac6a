package dev.parcelbell.domain.parcel;

import java.util.regex.Pattern;

/**
 * The place of a change among all changes of its parcel: the stream's sequence number, a decimal of
 * up to 40 digits, kept with leading zeros so that text order is number order.
 */
public record Sequence(String padded) implements Comparable<Sequence> {
  private static final int WIDTH = 40;
  private static final Pattern DIGITS = Pattern.compile("[0-9]{" + WIDTH + "}");

  public Sequence {
    if (!DIGITS.matcher(padded).matches()) {
      throw new IllegalArgumentException("a sequence has 40 digits");
    }
  }

  /** Reads a number as streams write it, with or without leading zeros. */
  public static Sequence of(String digits) {
    return new Sequence("0".repeat(Math.max(0, WIDTH - digits.length())) + digits);
  }

  @Override
  public int compareTo(Sequence other) {
    return padded.compareTo(other.padded);
  }
}
