package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What an attachment may look like: media, or a template of the kinds generic and button. */
final class AttachmentRules {
  private static final Set<String> MEDIA = Set.of("image", "audio", "video", "file");
  private static final String PAYLOAD = "message[attachment][payload]";

  private AttachmentRules() {}

  static Stream<GraphError> violations(JsonNode attachment) {
    var type = attachment.path("type").asText();
    var payload = attachment.path("payload");
    if (MEDIA.contains(type)) {
      return payload.has("attachment_id")
          ? Stream.empty()
          : Limits.required(2000, payload, "url", PAYLOAD + "[url]");
    }
    if (!type.equals("template")) {
      return Stream.of(
          GraphError.parameter("Param message[attachment][type] must be one of the known types"));
    }
    return switch (payload.path("template_type").asText()) {
      case "button" -> buttonTemplate(payload);
      case "generic" -> genericTemplate(payload);
      default ->
          Stream.of(GraphError.parameter("Param " + PAYLOAD + "[template_type] is not supported"));
    };
  }

  private static Stream<GraphError> buttonTemplate(JsonNode payload) {
    return Stream.of(
            Limits.required(640, payload, "text", PAYLOAD + "[text]"),
            Limits.count(1, 3, payload.path("buttons"), PAYLOAD + "[buttons]"),
            ButtonRules.violations(payload.path("buttons"), PAYLOAD + "[buttons]"))
        .flatMap(Function.identity());
  }

  private static Stream<GraphError> genericTemplate(JsonNode payload) {
    var elements = payload.path("elements");
    var param = PAYLOAD + "[elements]";
    return Stream.concat(
        Limits.count(1, 10, elements, param),
        IntStream.range(0, elements.size())
            .boxed()
            .flatMap(i -> element(elements.path(i), param + "[" + i + "]")));
  }

  private static Stream<GraphError> element(JsonNode element, String param) {
    var buttons = element.path("buttons");
    return Stream.of(
            Limits.required(80, element, "title", param + "[title]"),
            Limits.atMost(80, element, "subtitle", param + "[subtitle]"),
            Limits.web(element, "image_url", param + "[image_url]"),
            buttons.isMissingNode()
                ? Stream.<GraphError>empty()
                : Limits.count(1, 3, buttons, param + "[buttons]"),
            ButtonRules.violations(buttons, param + "[buttons]"))
        .flatMap(Function.identity());
  }
}
