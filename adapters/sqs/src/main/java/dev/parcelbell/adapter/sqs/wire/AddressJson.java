package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;

/** An address inside a message. */
final class AddressJson {
  private static final String KIND = "kind";
  private static final String VALUE = "value";

  private AddressJson() {}

  static ObjectNode of(Address address) {
    return Fields.object().put(KIND, kind(address)).put(VALUE, address.value());
  }

  private static String kind(Address address) {
    return switch (address) {
      case Address.Messenger _ -> "MESSENGER";
      case Address.WhatsApp _ -> "WHATSAPP";
      case Address.Sms _ -> "SMS";
      case Address.Email _ -> "EMAIL";
    };
  }

  static Address read(Fields written) {
    var value = written.text(VALUE);
    return switch (written.text(KIND)) {
      case "MESSENGER" -> new Address.Messenger(new Psid(value));
      case "WHATSAPP" -> new Address.WhatsApp(new PhoneNumber(value));
      case "SMS" -> new Address.Sms(new PhoneNumber(value));
      case "EMAIL" -> new Address.Email(new EmailAddress(value));
      case String _ -> throw new IllegalArgumentException("an unknown address");
    };
  }
}
