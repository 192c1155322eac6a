package dev.parcelbell.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-decoding that refuses what it cannot read, where the JDK's replaces it. */
final class Percent {
  private Percent() {}

  /** In a path a {@code +} is a plus: it stands before every phone number. */
  static String decodePath(String text) {
    return decode(text);
  }

  static String decodeForm(String text) {
    return decode(text.replace('+', ' '));
  }

  private static String decode(String text) {
    var bytes = new ByteArrayOutputStream(text.length());
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] != '%') {
        bytes.write(encoded[i]);
        continue;
      }
      if (i + 2 >= encoded.length) {
        throw unreadable();
      }
      bytes.write(hex(encoded[i + 1]) << 4 | hex(encoded[i + 2]));
      i += 2;
    }
    return new Body(bytes.toByteArray()).text().orElseThrow(Percent::unreadable);
  }

  private static int hex(byte character) {
    int digit = character < 0 ? -1 : Character.digit(character, 16);
    if (digit < 0) {
      throw unreadable();
    }
    return digit;
  }

  private static ProblemException unreadable() {
    return new ProblemException(Problem.of(400, "The address is not percent-encoded UTF-8."));
  }
}
