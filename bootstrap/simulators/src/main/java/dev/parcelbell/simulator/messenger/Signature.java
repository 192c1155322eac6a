package dev.parcelbell.simulator.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes with the secret of an app. */
final class Signature {
  private Signature() {}

  /** HMAC-SHA256 in lower-case hex. */
  static String sha256(String secret, byte[] content) {
    return hmac("HmacSHA256", secret, content);
  }

  /** HMAC-SHA1 in lower-case hex, for the old header beside the new one. */
  static String sha1(String secret, byte[] content) {
    return hmac("HmacSHA1", secret, content);
  }

  private static String hmac(String algorithm, String secret, byte[] content) {
    try {
      var mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), algorithm));
      return HexFormat.of().formatHex(mac.doFinal(content));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java knows " + algorithm, impossible);
    }
  }
}
