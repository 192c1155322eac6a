package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.domain.channel.Address;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where everything lies that is known of a Messenger or WhatsApp user. */
final class PersonKey {
  static final String USER_ID = "user_id";

  private PersonKey() {}

  static Map<String, AttributeValue> of(Address user) {
    return Map.of(
        USER_ID,
        fromS(
            switch (user) {
              case Address.Messenger(var psid) -> "messenger/" + psid.value();
              case Address.WhatsApp(var number) -> "whatsapp/" + number.e164();
              case Address.Sms _, Address.Email _ ->
                  throw new IllegalArgumentException(user.channel() + " has no chat");
            }));
  }
}
