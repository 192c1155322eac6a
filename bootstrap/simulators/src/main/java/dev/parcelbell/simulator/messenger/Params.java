package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.Form;
import dev.parcelbell.simulator.wire.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameters of a call, from wherever the Graph API takes them: query, form or JSON body. */
final class Params {
  private Params() {}

  /** Empty when the body is not what it claims to be. */
  static Optional<ObjectNode> of(Call call) {
    return body(call)
        .map(
            params -> {
              addAll(params, call.query());
              return params;
            });
  }

  private static Optional<ObjectNode> body(Call call) {
    if (call.body().isEmpty()) {
      return Optional.of(Json.object());
    }
    if (call.carries("application/json")) {
      return Json.parse(call.body());
    }
    var params = Json.object();
    addAll(params, Form.parse(call.body()));
    return Optional.of(params);
  }

  /** A list of names, in JSON or with commas between them. */
  static List<String> names(JsonNode value) {
    return value.isArray()
        ? Template.stream(value).map(JsonNode::asText).toList()
        : Stream.of(value.asText("").split(",", -1))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  /** A value that is a JSON object or array is taken as such, as the Graph API does. */
  private static void addAll(ObjectNode params, Form form) {
    form.values()
        .forEach(
            (name, value) -> {
              if (!params.has(name)) {
                params.set(name, Json.parseAny(value));
              }
            });
  }
}
