package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Inbox;
import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.adapter.messenger.wire.Payload;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;

/** A reply as Messenger shows it, within Meta's limits (Send API reference, "Templates"). */
record ReplyRequest(URI logInPage) {
  /** Meta: a text has less than 2000 characters. */
  static final int TEXT_MAX = 1999;

  private static final int TITLE_MAX = 80;
  private static final int SUBTITLE_MAX = 80;
  private static final int BUTTON_TEXT_MAX = 640;
  private static final int BUTTON_TITLE_MAX = 20;
  private static final int METADATA_OF_HAND_OVER_MAX = 999;

  /** Everything that shows something goes to {@code messages}; this goes elsewhere. */
  static ObjectNode handOver(Psid person, Reply.HandOver hand) {
    var body = Json.object();
    body.putObject("recipient").put("id", person.value());
    return body.put("target_app_id", Inbox.APP)
        .put("metadata", Shortened.to(METADATA_OF_HAND_OVER_MAX, hand.why()));
  }

  static ObjectNode action(Psid person, String action) {
    var body = Json.object();
    body.putObject("recipient").put("id", person.value());
    return body.put("sender_action", action);
  }

  /**
   * @throws IllegalArgumentException for a hand-over, which shows nothing
   */
  ObjectNode body(ReplyId id, Psid person, Reply reply) {
    var body = Json.object();
    body.putObject("recipient").put("id", person.value());
    body.put("messaging_type", "RESPONSE");
    body.set("message", message(reply).put("metadata", id.wire()));
    return body;
  }

  /**
   * @throws IllegalArgumentException for a hand-over, which shows nothing
   */
  ObjectNode message(Reply reply) {
    return switch (reply) {
      case Reply.Text(var text, var choices) -> text(text, choices);
      case Reply.Card card -> card(card);
      case Reply.Stages stages -> text(lines(stages), List.of());
      case Reply.LogIn(var text, _) ->
          buttons(text, Json.object().put("type", "account_link").put("url", logInPage.toString()));
      case Reply.LogOut(var text) -> buttons(text, Json.object().put("type", "account_unlink"));
      case Reply.HandOver _ -> throw new IllegalArgumentException("a hand-over shows nothing");
    };
  }

  private static ObjectNode text(String text, List<Choice> choices) {
    var message = Json.object().put("text", Shortened.to(TEXT_MAX, text));
    if (!choices.isEmpty()) {
      var replies = message.putArray("quick_replies");
      choices.forEach(
          choice ->
              replies
                  .addObject()
                  .put("content_type", "text")
                  .put("title", Shortened.to(BUTTON_TITLE_MAX, choice.title()))
                  .put("payload", Payload.of(choice.request())));
    }
    return message;
  }

  private static ObjectNode card(Reply.Card card) {
    var message = Json.object();
    var payload = template(message, "generic");
    var element = payload.putArray("elements").addObject();
    element.put("title", Shortened.to(TITLE_MAX, card.title()));
    if (!card.subtitle().isBlank()) {
      element.put("subtitle", Shortened.to(SUBTITLE_MAX, card.subtitle()));
    }
    card.picture().ifPresent(picture -> element.put("image_url", picture.toString()));
    if (!card.buttons().isEmpty()) {
      postbacks(element.putArray("buttons"), card.buttons());
    }
    return message;
  }

  private static void postbacks(ArrayNode buttons, List<Choice> choices) {
    choices.forEach(
        choice ->
            buttons
                .addObject()
                .put("type", "postback")
                .put("title", Shortened.to(BUTTON_TITLE_MAX, choice.title()))
                .put("payload", Payload.of(choice.request())));
  }

  private static ObjectNode buttons(String text, ObjectNode button) {
    var message = Json.object();
    template(message, "button")
        .put("text", Shortened.to(BUTTON_TEXT_MAX, text))
        .putArray("buttons")
        .add(button);
    return message;
  }

  private static ObjectNode template(ObjectNode message, String type) {
    return message
        .putObject("attachment")
        .put("type", "template")
        .putObject("payload")
        .put("template_type", type);
  }

  private static String lines(Reply.Stages stages) {
    return stages.stages().stream()
        .map(
            stage ->
                mark(stage.progress())
                    + " "
                    + stage.name()
                    + (stage.detail().isEmpty() ? "" : " (" + stage.detail() + ")"))
        .collect(Collectors.joining("\n", stages.title() + "\n", ""));
  }

  /** Shapes, not colours, tell them apart. */
  private static String mark(Reply.Progress progress) {
    return switch (progress) {
      case DONE -> "✓";
      case CURRENT -> "➤";
      case OPEN -> "○";
    };
  }
}
