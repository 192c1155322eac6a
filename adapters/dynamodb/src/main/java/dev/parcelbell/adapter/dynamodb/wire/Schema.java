package dev.parcelbell.adapter.dynamodb.wire;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The number of the form in which items are written; every item carries it. A reader accepts its
 * own and the one before, so that while a new version rolls out both can run: first everybody
 * learns to read the next form, then it is written.
 */
public final class Schema {
  public static final int CURRENT = 1;
  public static final String SCHEMA = "schema";
  public static final AttributeValue NUMBER = Attributes.number(CURRENT);

  private Schema() {}

  /**
   * The item itself, unless a newer version wrote it; one without a number is of another program.
   */
  public static Map<String, AttributeValue> checked(Map<String, AttributeValue> item) {
    long schema = Attributes.optionalNumber(item, SCHEMA).orElse((long) CURRENT);
    if (schema != CURRENT && schema != CURRENT - 1) {
      throw new Unreadable(SCHEMA);
    }
    return item;
  }
}
