package dev.parcelbell.adapter.httpapi.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcelbell.http.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The published OpenAPI document, as far as answers can be held against it. */
record Published(JsonNode document) {
  static final Published DOCUMENT = load();

  private static Published load() {
    try (var file = Published.class.getResourceAsStream("openapi.json")) {
      return new Published(new JsonMapper().readTree(Objects.requireNonNull(file)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Method and path of every operation, as a router names its routes. */
  TreeSet<String> operations() {
    var names = new TreeSet<String>();
    for (var path : document.path("paths").properties()) {
      path.getValue()
          .fieldNames()
          .forEachRemaining(
              method -> names.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
    }
    return names;
  }

  /** Fails unless the document tells of such an answer. Unknown addresses are nobody's. */
  void check(String method, String path, HttpResponse answer) {
    var operation = operation(method, path);
    if (operation.isEmpty()) {
      return;
    }
    var told = resolve(operation.get().path("responses").path(String.valueOf(answer.status())));
    assertTrue(told.isObject(), method + " " + path + " may not answer " + answer.status());
    var type = Objects.requireNonNull(answer.headers().get("content-type")).split(";", 2)[0];
    assertTrue(told.path("content").has(type), type + " of " + method + " " + path);
    if (type.endsWith("json")) {
      var schema = told.path("content").path(type).path("schema");
      conforms(Api.json(answer), schema, method + " " + path + " " + answer.status());
    }
  }

  private Optional<JsonNode> operation(String method, String path) {
    for (var template : document.path("paths").properties()) {
      var pattern =
          Stream.of(template.getKey().split("\\{[a-z]+}", -1))
              .map(Pattern::quote)
              .reduce((a, b) -> a + "[^/]+" + b)
              .orElseThrow();
      var operation = template.getValue().path(method.toLowerCase(Locale.ROOT));
      if (path.matches(pattern) && operation.isObject()) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  /** The part of JSON Schema that the document uses. */
  void conforms(JsonNode value, JsonNode schemaOrReference, String where) {
    var schema = resolve(schemaOrReference);
    if (schema.has("oneOf")) {
      long fitting = items(schema.get("oneOf")).filter(one -> fits(value, one)).count();
      assertEquals(1, fitting, where);
    }
    if (schema.has("type")) {
      var allowed =
          schema.get("type").isArray() ? items(schema.get("type")) : Stream.of(schema.get("type"));
      assertTrue(
          allowed.anyMatch(type -> isA(value, type.asText())),
          where + " is a " + schema.get("type"));
    }
    if (schema.has("const")) {
      assertEquals(schema.get("const"), value, where);
    }
    if (schema.has("enum")) {
      assertTrue(items(schema.get("enum")).anyMatch(value::equals), where + " is none of the enum");
    }
    if (schema.has("pattern") && value.isTextual()) {
      assertTrue(value.asText().matches(schema.get("pattern").asText()), where);
    }
    if (value.isObject() && schema.has("properties")) {
      items(schema.path("required"))
          .forEach(name -> assertTrue(value.has(name.asText()), where + " lacks " + name));
      for (var field : value.properties()) {
        var known = schema.get("properties").path(field.getKey());
        assertTrue(known.isObject(), where + " has " + field.getKey());
        conforms(field.getValue(), known, where + "/" + field.getKey());
      }
    }
    if (value.isArray() && schema.has("items")) {
      items(value).forEach(item -> conforms(item, schema.get("items"), where + "/-"));
    }
  }

  private boolean fits(JsonNode value, JsonNode schema) {
    try {
      conforms(value, schema, "one of several");
      return true;
    } catch (AssertionError _) {
      return false;
    }
  }

  private static boolean isA(JsonNode value, String type) {
    return switch (type) {
      case "object" -> value.isObject();
      case "array" -> value.isArray();
      case "string" -> value.isTextual();
      case "integer" -> value.isIntegralNumber();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      default -> throw new AssertionError("unknown type " + type);
    };
  }

  JsonNode resolve(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static List<String> names(JsonNode array) {
    return items(array).map(JsonNode::asText).toList();
  }
}
