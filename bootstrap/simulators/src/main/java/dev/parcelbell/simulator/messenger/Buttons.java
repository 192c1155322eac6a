package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What can be tapped on a message that was sent. */
sealed interface Buttons {
  record QuickReply(String title, String payload) implements Buttons {}

  record Postback(String title, String payload) implements Buttons {}

  record Link(String url) implements Buttons {}

  record LogIn(String url) implements Buttons {}

  record LogOut() implements Buttons {}

  /** Messenger names these two itself. */
  String LOG_IN = "Log In";

  String LOG_OUT = "Log Out";

  /** The first with that title. */
  static Optional<Buttons> find(ObjectNode message, String title, Templates templates) {
    var payload = message.path("attachment").path("payload");
    var quickReplies =
        titled(message.path("quick_replies"), title)
            .<Buttons>map(reply -> new QuickReply(title, reply.path("payload").asText()));
    var buttons =
        Stream.concat(Stream.of(payload), Template.stream(payload.path("elements")))
            .flatMap(holder -> titled(holder.path("buttons"), title))
            .flatMap(Buttons::of);
    return Stream.of(quickReplies, buttons, ofTemplate(message.path("template"), title, templates))
        .flatMap(Function.identity())
        .findFirst();
  }

  /** A template has the titles of its buttons, a message of that template their payloads. */
  private static Stream<Buttons> ofTemplate(JsonNode use, String title, Templates templates) {
    var buttons =
        templates
            .find(use.path("name").asText(), use.path("language").path("code").asText())
            .map(Template::buttons)
            .orElse(List.of());
    var parameters =
        Template.component(use.path("components"), "buttons")
            .map(component -> component.path("parameters"))
            .orElse(MissingNode.getInstance());
    return IntStream.range(0, buttons.size())
        .filter(i -> buttons.get(i).path("text").asText().equals(title))
        .mapToObj(
            i ->
                buttons.get(i).path("type").asText().equalsIgnoreCase("URL")
                    ? new Link(buttons.get(i).path("url").asText())
                    : new Postback(title, parameters.path(i).path("payload").asText()));
  }

  private static Stream<JsonNode> titled(JsonNode buttons, String title) {
    return Template.stream(buttons).filter(button -> title(button).equals(title));
  }

  private static String title(JsonNode button) {
    return switch (button.path("type").asText()) {
      case "account_link" -> LOG_IN;
      case "account_unlink" -> LOG_OUT;
      default -> button.path("title").asText();
    };
  }

  static Stream<Buttons> of(JsonNode button) {
    var title = button.path("title").asText();
    return switch (button.path("type").asText()) {
      case "postback" -> Stream.of(new Postback(title, button.path("payload").asText()));
      case "web_url" -> Stream.of(new Link(button.path("url").asText()));
      case "phone_number" -> Stream.of(new Link("tel:" + button.path("payload").asText()));
      case "account_link" -> Stream.of(new LogIn(button.path("url").asText()));
      case "account_unlink" -> Stream.of(new LogOut());
      default -> Stream.empty();
    };
  }
}
