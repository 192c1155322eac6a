package dev.parcelbell.simulator.ses;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.Locale;

/** How bytes travel in a part of a mail: RFC 2045, chapter 6. */
final class TransferEncoding {
  private TransferEncoding() {}

  /**
   * @param body one character per byte
   */
  static byte[] decode(String encoding, String body) {
    return switch (encoding.toLowerCase(Locale.ROOT)) {
      case "base64" -> base64(body);
      case "quoted-printable" -> quotedPrintable(body.replaceAll("=[ \\t]*\\r?\\n", ""), '\0');
      default -> body.getBytes(ISO_8859_1);
    };
  }

  static byte[] base64(String text) {
    try {
      return Base64.getMimeDecoder().decode(text);
    } catch (IllegalArgumentException damaged) {
      return text.getBytes(ISO_8859_1);
    }
  }

  /**
   * @param blank what stands for a space, as the underscore does in headers
   */
  static byte[] quotedPrintable(String text, char blank) {
    var bytes = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '=' && i + 2 < text.length() && isHex(text, i + 1)) {
        bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
        i += 2;
      } else {
        bytes.write(unit == blank ? ' ' : unit);
      }
    }
    return bytes.toByteArray();
  }

  private static boolean isHex(String text, int at) {
    return Character.digit(text.charAt(at), 16) >= 0
        && Character.digit(text.charAt(at + 1), 16) >= 0;
  }
}
