package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.MessagingWindow;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** On the item of each Messenger or WhatsApp user. */
public final class DynamoDbWindows implements Windows {
  private static final String UNTIL = "window_until";

  private final Door door;
  private final String table;

  public DynamoDbWindows(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("windows", dynamo);
    this.table = names.people();
  }

  @Override
  public MessagingWindow of(Address user) {
    return door.get(table, PersonKey.of(user))
        .filter(item -> item.containsKey(UNTIL))
        .map(
            item ->
                new MessagingWindow(
                    door.call(() -> Attributes.moment(Schema.checked(item), UNTIL))))
        .orElse(MessagingWindow.NEVER_OPENED);
  }

  @Override
  public void extend(Address user, Instant until) {
    var expression =
        new Expression().set(UNTIL, Attributes.moment(until)).set(Schema.SCHEMA, Schema.NUMBER);
    // Refused means that a later moment is known, which is what was wanted.
    door.update(
        UpdateItemRequest.builder()
            .tableName(table)
            .key(PersonKey.of(user))
            .updateExpression(expression.update())
            .conditionExpression(
                "attribute_not_exists(#window_until) OR #window_until < :window_until")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build());
  }
}
