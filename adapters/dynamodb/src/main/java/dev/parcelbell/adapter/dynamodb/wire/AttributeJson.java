package dev.parcelbell.adapter.dynamodb.wire;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBool;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromBs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNs;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** DynamoDB's own JSON: every value under the letter of its type. */
final class AttributeJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AttributeJson() {}

  static ObjectNode of(Map<String, AttributeValue> item) {
    var node = JSON.objectNode();
    item.forEach((name, value) -> node.set(name, of(value)));
    return node;
  }

  private static JsonNode of(AttributeValue value) {
    var node = JSON.objectNode();
    return switch (value.type()) {
      case S -> node.put("S", value.s());
      case N -> node.put("N", value.n());
      case B -> node.put("B", base64(value.b()));
      case BOOL -> node.put("BOOL", value.bool());
      case NUL -> node.put("NULL", true);
      case SS -> node.set("SS", array(value.ss(), JSON::textNode));
      case NS -> node.set("NS", array(value.ns(), JSON::textNode));
      case BS -> node.set("BS", array(value.bs(), bytes -> JSON.textNode(base64(bytes))));
      case L -> node.set("L", array(value.l(), AttributeJson::of));
      case M -> node.set("M", of(value.m()));
      case UNKNOWN_TO_SDK_VERSION -> node;
    };
  }

  private static <T> ArrayNode array(List<T> values, Function<T, JsonNode> write) {
    var array = JSON.arrayNode(values.size());
    values.forEach(value -> array.add(write.apply(value)));
    return array;
  }

  private static String base64(SdkBytes bytes) {
    return Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
  }

  /** An item; nothing at all when there is no such node. */
  static Map<String, AttributeValue> readItem(JsonNode node) {
    var item = new LinkedHashMap<String, AttributeValue>();
    node.properties().forEach(field -> item.put(field.getKey(), read(field.getValue())));
    return item;
  }

  private static AttributeValue read(JsonNode node) {
    if (node.size() != 1) {
      throw new Unreadable("of a record");
    }
    var typed = node.properties().iterator().next();
    var value = typed.getValue();
    return switch (typed.getKey()) {
      case "S" -> fromS(text(value));
      case "N" -> fromN(text(value));
      case "B" -> fromB(bytes(value));
      case "BOOL" -> fromBool(value.asBoolean());
      case "NULL" -> fromNul(true);
      case "SS" -> fromSs(list(value, AttributeJson::text));
      case "NS" -> fromNs(list(value, AttributeJson::text));
      case "BS" -> fromBs(list(value, AttributeJson::bytes));
      case "L" -> fromL(list(value, AttributeJson::read));
      case "M" -> fromM(readItem(value));
      default -> throw new Unreadable("of a record");
    };
  }

  private static <T> List<T> list(JsonNode array, Function<JsonNode, T> read) {
    return StreamSupport.stream(array.spliterator(), false).map(read).toList();
  }

  private static String text(JsonNode value) {
    if (!value.isTextual()) {
      throw new Unreadable("of a record");
    }
    return value.textValue();
  }

  private static SdkBytes bytes(JsonNode value) {
    try {
      return SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text(value)));
    } catch (IllegalArgumentException _) {
      throw new Unreadable("of a record");
    }
  }
}
