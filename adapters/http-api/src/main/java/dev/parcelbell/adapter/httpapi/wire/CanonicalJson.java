package dev.parcelbell.adapter.httpapi.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** A document written so that two which mean the same are the same: names sorted, no blanks. */
public final class CanonicalJson {
  private CanonicalJson() {}

  /** SHA-256 in lower-case hexadecimal. */
  public static String hash(JsonNode document) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(sorted(document).toString().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Depth is bounded where the document was read. A field that is null is a field left out. */
  private static JsonNode sorted(JsonNode node) {
    if (node.isObject()) {
      var byName = new TreeMap<String, JsonNode>();
      node.properties().stream()
          .filter(field -> !field.getValue().isNull())
          .forEach(field -> byName.put(field.getKey(), sorted(field.getValue())));
      return JsonNodeFactory.instance.objectNode().setAll(byName);
    }
    if (node.isArray()) {
      var list = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> list.add(sorted(item)));
      return list;
    }
    return node;
  }
}
