package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.MessagingWindow;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One item per Messenger or WhatsApp user. */
public final class DynamoDbWindows implements Windows {
  static final String USER_ID = "user_id";
  private static final String UNTIL = "window_until";

  private final Door door;
  private final String table;

  public DynamoDbWindows(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("windows", dynamo);
    this.table = names.people();
  }

  @Override
  public MessagingWindow of(Address user) {
    return door.get(table, key(user))
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
            .key(key(user))
            .updateExpression(expression.update())
            .conditionExpression(
                "attribute_not_exists(#window_until) OR #window_until < :window_until")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build());
  }

  private static Map<String, AttributeValue> key(Address user) {
    return Map.of(
        USER_ID,
        fromS(
            switch (user) {
              case Address.Messenger(var psid) -> "messenger/" + psid.value();
              case Address.WhatsApp(var number) -> "whatsapp/" + number.e164();
              case Address.Sms _, Address.Email _ ->
                  throw new IllegalArgumentException(user.channel() + " has no messaging window");
            }));
  }
}
