package dev.parcelbell.domain.parcel;

import java.util.regex.Pattern;

/** Names one update of one parcel, so that hearing of it twice is hearing of it once. */
public record UpdateId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._:-]{1,100}");

  public UpdateId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an update id");
    }
  }
}
