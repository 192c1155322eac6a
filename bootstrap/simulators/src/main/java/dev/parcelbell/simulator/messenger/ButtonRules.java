package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a button may look like: title up to 20, payload up to 1000 characters. */
final class ButtonRules {
  private static final int TITLE_MAX = 20;
  private static final int PAYLOAD_MAX = 1000;

  private ButtonRules() {}

  static Stream<GraphError> violations(JsonNode buttons, String param) {
    return IntStream.range(0, buttons.size())
        .boxed()
        .flatMap(i -> button(buttons.path(i), param + "[" + i + "]"));
  }

  private static Stream<GraphError> button(JsonNode button, String param) {
    return switch (button.path("type").asText()) {
      case "postback" ->
          Stream.concat(
              title(button, param),
              Limits.required(PAYLOAD_MAX, button, "payload", param + "[payload]"));
      case "web_url" -> Stream.concat(title(button, param), url(button, param));
      case "phone_number" -> title(button, param);
      case "account_link" -> url(button, param);
      case "account_unlink" -> Stream.empty();
      default -> Stream.of(GraphError.parameter("Param " + param + "[type] is not supported"));
    };
  }

  private static Stream<GraphError> title(JsonNode button, String param) {
    return Limits.required(TITLE_MAX, button, "title", param + "[title]");
  }

  private static Stream<GraphError> url(JsonNode button, String param) {
    return button.has("url")
        ? Limits.web(button, "url", param + "[url]")
        : Stream.of(GraphError.parameter("Param " + param + "[url] must be a valid URL"));
  }

  /** Quick replies stand under a message and go away with the next one. */
  static Stream<GraphError> quickReply(JsonNode reply, String param) {
    return switch (reply.path("content_type").asText()) {
      case "text" ->
          Stream.of(
                  Limits.required(TITLE_MAX, reply, "title", param + "[title]"),
                  Limits.atMost(PAYLOAD_MAX, reply, "payload", param + "[payload]"),
                  Limits.web(reply, "image_url", param + "[image_url]"))
              .flatMap(found -> found);
      case "user_phone_number", "user_email" -> Stream.empty();
      default ->
          Stream.of(GraphError.parameter("Param " + param + "[content_type] is not supported"));
    };
  }
}
