package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The number of the form in which items are written. A reader accepts its own and the one before,
 * so that while a new version rolls out both can run: first everybody learns to read the next form,
 * then it is written.
 */
final class Schema {
  static final int CURRENT = 1;
  static final String SCHEMA = "schema";

  private Schema() {}

  /** Refuses what a newer version wrote; an item without a number is from before there was one. */
  static void check(Map<String, AttributeValue> item) {
    long schema = Attributes.optionalNumber(item, SCHEMA).orElse(CURRENT - 1L);
    if (schema != CURRENT && schema != CURRENT - 1) {
      throw new Unreadable(SCHEMA);
    }
  }
}
