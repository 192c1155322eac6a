package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;

/** How an address is stored. */
final class AddressDocument {
  private static final String KIND = "kind";
  private static final String VALUE = "value";

  private AddressDocument() {}

  static ObjectNode of(Address address) {
    return switch (address) {
      case Address.Messenger(var psid) -> kind("MESSENGER", psid.value());
      case Address.WhatsApp(var number) -> kind("WHATSAPP", number.e164());
      case Address.Sms(var number) -> kind("SMS", number.e164());
      case Address.Email(var email) -> kind("EMAIL", email.value());
    };
  }

  static Address read(Fields stored) {
    var value = stored.text(VALUE);
    return switch (stored.text(KIND)) {
      case "MESSENGER" -> new Address.Messenger(new Psid(value));
      case "WHATSAPP" -> new Address.WhatsApp(new PhoneNumber(value));
      case "SMS" -> new Address.Sms(new PhoneNumber(value));
      case "EMAIL" -> new Address.Email(new EmailAddress(value));
      case String unknown -> throw new IllegalArgumentException("unknown address " + unknown);
    };
  }

  private static ObjectNode kind(String kind, String value) {
    return Fields.object().put(KIND, kind).put(VALUE, value);
  }
}
