package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.delivery.AttemptId;

/** The body of {@code POST /{page}/messages}. Tags are retired, so no message has one. */
final class SendRequest {
  /** Meta: a text has less than 2000 characters. */
  private static final int TEXT_MAX = 1999;

  private static final int TITLE_MAX = 80;
  private static final int SUBTITLE_MAX = 80;

  /** Meta gives no limit for a single value; the body as a whole may have 1024 characters. */
  private static final int PARAMETER_MAX = 200;

  private SendRequest() {}

  /**
   * @throws IllegalArgumentException for content that is not made for a chat
   */
  static ObjectNode body(Psid person, AttemptId attempt, Content content) {
    var body = Json.object();
    body.putObject("recipient").put("id", person.value());
    body.put("messaging_type", content instanceof Content.Template ? "UTILITY" : "UPDATE");
    body.set("message", message(content).put("metadata", attempt.wire()));
    return body;
  }

  private static ObjectNode message(Content content) {
    return switch (content) {
      case Content.Text(var text) -> Json.object().put("text", Shortened.to(TEXT_MAX, text));
      case Content.Card card -> card(card);
      case Content.Template template -> template(template);
      case Content.Mail _ -> throw new IllegalArgumentException("Messenger takes no e-mail");
    };
  }

  private static ObjectNode card(Content.Card card) {
    var message = Json.object();
    var payload = message.putObject("attachment").put("type", "template").putObject("payload");
    var element = payload.put("template_type", "generic").putArray("elements").addObject();
    element.put("title", Shortened.to(TITLE_MAX, card.title()));
    if (!card.subtitle().isBlank()) {
      element.put("subtitle", Shortened.to(SUBTITLE_MAX, card.subtitle()));
    }
    card.picture().ifPresent(picture -> element.put("image_url", picture.toString()));
    return message;
  }

  private static ObjectNode template(Content.Template template) {
    var message = Json.object();
    var use = message.putObject("template").put("name", template.name());
    use.putObject("language").put("code", LanguageCode.of(template.locale()));
    var components = use.putArray("components");
    if (!template.parameters().isEmpty()) {
      var parameters = components.addObject().put("type", "body").putArray("parameters");
      for (var parameter : template.parameters()) {
        var one = parameters.addObject().put("type", "text");
        if (!parameter.name().isEmpty()) {
          one.put("parameter_name", parameter.name());
        }
        one.put("text", Shortened.to(PARAMETER_MAX, parameter.value()));
      }
    }
    return message;
  }
}
