package dev.parcelbell.adapter.dynamodb.out;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item has at most 400 KB, and what we write has bounds: when it is full, the rest is other
 * programs'. DynamoDB says so in words only.
 */
final class ItemSize {
  private static final Pattern EXCEEDED = Pattern.compile("[Ii]tem size .*exceeded");

  private ItemSize() {}

  static boolean isExceeded(@Nullable String refusal) {
    return refusal != null && EXCEEDED.matcher(refusal).find();
  }
}
