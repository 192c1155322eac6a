package dev.parcelbell.adapter.sqs.wire;

import dev.parcelbell.domain.channel.RawInput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256. */
public final class Hash {
  private Hash() {}

  /** 64 hexadecimal digits. */
  public static String of(RawInput bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.bytes()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
