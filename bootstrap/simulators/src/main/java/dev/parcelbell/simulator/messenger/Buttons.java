package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be tapped on a message that was sent. */
sealed interface Buttons {
  record QuickReply(String title, String payload) implements Buttons {}

  record Postback(String title, String payload) implements Buttons {}

  record Link(String url) implements Buttons {}

  /** The first with that title. */
  static Optional<Buttons> find(ObjectNode message, String title) {
    var payload = message.path("attachment").path("payload");
    var quickReplies =
        titled(message.path("quick_replies"), title)
            .<Buttons>map(it -> new QuickReply(title, it.path("payload").asText()));
    var buttons =
        Stream.concat(Stream.of(payload), Template.stream(payload.path("elements")))
            .flatMap(holder -> titled(holder.path("buttons"), title))
            .flatMap(Buttons::of);
    return Stream.of(quickReplies, buttons).flatMap(Function.identity()).findFirst();
  }

  private static Stream<JsonNode> titled(JsonNode buttons, String title) {
    return Template.stream(buttons).filter(button -> button.path("title").asText().equals(title));
  }

  private static Stream<Buttons> of(JsonNode button) {
    var title = button.path("title").asText();
    return switch (button.path("type").asText()) {
      case "postback" -> Stream.of(new Postback(title, button.path("payload").asText()));
      case "web_url" -> Stream.of(new Link(button.path("url").asText()));
      default -> Stream.empty();
    };
  }
}
