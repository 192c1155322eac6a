package dev.parcelbell.domain.customer;

import java.util.regex.Pattern;

/** The company's own number for a customer, as other systems write it. */
public record CustomerId(String value) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public CustomerId {
    if (!isId(value)) {
      throw new IllegalArgumentException("not a customer id");
    }
  }

  public static boolean isId(String text) {
    return SHAPE.matcher(text).matches();
  }
}
