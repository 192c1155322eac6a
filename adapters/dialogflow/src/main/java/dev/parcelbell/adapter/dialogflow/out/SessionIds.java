package dev.parcelbell.adapter.dialogflow.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.channel.Address;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names the session of a person: the same in every process, and nothing that leads back to the
 * person. Dialogflow keeps session ids, in its logs too, and takes at most 36 characters.
 */
final class SessionIds {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  SessionIds(byte[] secret) {
    this.key = new SecretKeySpec(secret, ALGORITHM);
  }

  /** 32 hexadecimal digits. */
  String of(Address person) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(plain(person).getBytes(UTF_8)), 0, BYTES);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  private static String plain(Address person) {
    return switch (person) {
      case Address.Messenger(var psid) -> "messenger/" + psid.value();
      case Address.WhatsApp(var number) -> "whatsapp/" + number.e164();
      case Address.Sms(var number) -> "sms/" + number.e164();
      case Address.Email(var address) -> "email/" + address.value();
    };
  }
}
