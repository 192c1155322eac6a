package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.simulator.wire.Json;

/**
 * JSON as Meta writes it: ASCII only, everything else as {@code \}{@code u00e4} with lower-case
 * digits, and slashes escaped. Signatures are made over these bytes.
 */
final class MetaJson {
  private MetaJson() {}

  static String write(JsonNode node) {
    var plain = Json.write(node);
    var escaped = new StringBuilder(plain.length() + 64);
    // Neither slashes nor non-ASCII characters occur in JSON outside of strings.
    plain.chars().forEach(unit -> append(escaped, (char) unit));
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, char unit) {
    if (unit == '/') {
      escaped.append("\\/");
    } else if (unit < 0x7f) {
      escaped.append(unit);
    } else {
      escaped.append("\\u").append("%04x".formatted((int) unit));
    }
  }
}
