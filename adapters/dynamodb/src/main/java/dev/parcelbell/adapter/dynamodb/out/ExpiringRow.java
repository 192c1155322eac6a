package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A reference row that only one writer gets, and that counts until a moment. */
final class ExpiringRow {
  private ExpiringRow() {}

  /** The part of a transaction that writes a row if it is absent or does not count any more. */
  static TransactWriteItem take(
      String table,
      References.Place place,
      Map<String, AttributeValue> attributes,
      Instant now,
      Instant until) {
    var item = new HashMap<>(place.key());
    item.putAll(attributes);
    item.put(Schema.SCHEMA, Schema.NUMBER);
    item.put(References.VALID_UNTIL, Attributes.moment(until));
    item.put(References.EXPIRES_AT, Attributes.timeToLive(until));
    var expression =
        new Expression().name(References.VALID_UNTIL).value("now", Attributes.moment(now));
    var put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(#valid_until) OR #valid_until <= :now")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  static boolean counts(Map<String, AttributeValue> row, Instant now) {
    return now.isBefore(Attributes.moment(Schema.checked(row), References.VALID_UNTIL));
  }
}
