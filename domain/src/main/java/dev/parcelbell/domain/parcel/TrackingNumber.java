package dev.parcelbell.domain.parcel;

import java.util.regex.Pattern;

/** The number of a parcel: 8 digits of our own, or a carrier's. */
public record TrackingNumber(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public TrackingNumber {
    if (!isNumber(value)) {
      throw new IllegalArgumentException("not a parcel number");
    }
  }

  public static boolean isNumber(String text) {
    return SHAPE.matcher(text).matches();
  }
}
