package dev.parcelbell.adapter.dynamodb.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints, so that keys are short and tell nothing. */
public final class Hashes {
  private Hashes() {}

  /** 64 hexadecimal digits. */
  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  public static String sha256(String text) {
    return sha256(text.getBytes(UTF_8));
  }

  /** The text itself when it is short, else its beginning and a fingerprint of all of it. */
  public static String bounded(String text, int lengthMax) {
    return text.length() <= lengthMax ? text : text.substring(0, lengthMax) + "~" + sha256(text);
  }
}
