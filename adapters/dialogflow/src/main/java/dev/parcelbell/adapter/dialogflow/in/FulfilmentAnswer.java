package dev.parcelbell.adapter.dialogflow.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.dialogflow.wire.Json;
import dev.parcelbell.domain.conversation.Reply;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What Dialogflow is to show: the texts, and for Messenger the messages as they are. */
final class FulfilmentAnswer {
  /** Dialogflow ES: a response has at most 64 KiB. */
  private static final int BYTES_MAX = 64 * 1024;

  private static final int TEXT_MAX = 2000;

  private FulfilmentAnswer() {}

  static ObjectNode of(List<Reply> replies, Function<Reply, Optional<ObjectNode>> messenger) {
    var text = text(replies);
    var whole = Json.object().put("fulfillmentText", text);
    var messages = whole.putArray("fulfillmentMessages");
    replies.stream()
        .flatMap(reply -> messenger.apply(reply).stream())
        .forEach(
            message ->
                messages
                    .addObject()
                    .put("platform", "FACEBOOK")
                    .putObject("payload")
                    .set("facebook", message));
    boolean fits = whole.toString().getBytes(UTF_8).length <= BYTES_MAX;
    return fits ? whole : Json.object().put("fulfillmentText", text);
  }

  private static String text(List<Reply> replies) {
    var all =
        replies.stream()
            .map(FulfilmentAnswer::text)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    return all.codePointCount(0, all.length()) <= TEXT_MAX
        ? all
        : all.substring(0, all.offsetByCodePoints(0, TEXT_MAX));
  }

  private static String text(Reply reply) {
    return switch (reply) {
      case Reply.Text(var text, _) -> text;
      case Reply.Card(var title, var subtitle, _, _) -> (title + "\n" + subtitle).strip();
      case Reply.Stages(var title, _) -> title;
      case Reply.LogIn(var text, _) -> text;
      case Reply.LogOut(var text) -> text;
      case Reply.HandOver _ -> "";
    };
  }
}
