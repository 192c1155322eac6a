package dev.parcelbell.adapter.messenger.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret of a Meta app, which signs webhooks to us and proves our calls to them. */
public record AppSecret(String value) {
  private static final String ALGORITHM = "HmacSHA256";

  public AppSecret {
    if (value.isBlank()) {
      throw new IllegalArgumentException("an app secret is not blank");
    }
  }

  /** HMAC-SHA256 of exactly these bytes: 32 bytes. */
  public byte[] sign(byte[] message) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(value.getBytes(UTF_8), ALGORITHM));
      return mac.doFinal(message);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, impossible);
    }
  }

  @Override
  public String toString() {
    return "AppSecret[…]";
  }
}
