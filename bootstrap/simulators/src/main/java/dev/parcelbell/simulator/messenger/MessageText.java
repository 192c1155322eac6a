package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person reads of a message. */
final class MessageText {
  private MessageText() {}

  static String of(ObjectNode message, Templates templates) {
    if (message.has("template")) {
      return switch (Rendering.of(message.path("template"), templates)) {
        case Rendering.Rendered(var text) -> text;
        case Rendering.Impossible _ -> "";
      };
    }
    var payload = message.path("attachment").path("payload");
    var texts =
        message.has("text")
            ? Stream.of(message)
            : Stream.concat(Stream.of(payload), Template.stream(payload.path("elements")));
    return texts.flatMap(MessageText::lines).collect(Collectors.joining("\n"));
  }

  private static Stream<String> lines(JsonNode holder) {
    return Stream.of("text", "title", "subtitle", "url")
        .map(name -> holder.path(name).asText())
        .filter(line -> !line.isEmpty());
  }
}
