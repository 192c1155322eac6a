package dev.parcelbell.domain.channel;

import java.util.regex.Pattern;

/**
 * A Messenger user as one Facebook page knows them (page-scoped id). Digits today; Meta promises
 * only an opaque string.
 */
public record Psid(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.:-]{1,64}");

  public Psid {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a page-scoped id");
    }
  }

  public static boolean isPsid(String text) {
    return SHAPE.matcher(text).matches();
  }

  public String masked() {
    return "…" + value.substring(Math.max(0, value.length() - 4));
  }

  @Override
  public String toString() {
    return "Psid[" + masked() + "]";
  }
}
