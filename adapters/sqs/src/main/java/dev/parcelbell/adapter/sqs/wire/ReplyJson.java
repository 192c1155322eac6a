package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Reply.Progress;
import dev.parcelbell.domain.conversation.Reply.Stage;
import java.net.URI;

/** What we say, inside a message. */
final class ReplyJson {
  private static final String KIND = "kind";
  private static final String TEXT = "text";
  private static final String TITLE = "title";

  private ReplyJson() {}

  static ObjectNode of(Reply reply) {
    var node = Fields.object();
    return switch (reply) {
      case Reply.Text(var text, var choices) ->
          node.put(KIND, "TEXT")
              .put(TEXT, text)
              .set("choices", Fields.array(choices, RequestJson::of));
      case Reply.Card(var title, var subtitle, var picture, var buttons) -> {
        picture.ifPresent(where -> node.put("picture", where.toString()));
        yield node.put(KIND, "CARD")
            .put(TITLE, title)
            .put("subtitle", subtitle)
            .set("buttons", Fields.array(buttons, RequestJson::of));
      }
      case Reply.Stages(var title, var stages) ->
          node.put(KIND, "STAGES")
              .put(TITLE, title)
              .set("stages", Fields.array(stages, ReplyJson::stage));
      case Reply.LogIn(var text, var button) ->
          node.put(KIND, "LOG_IN").put(TEXT, text).put("button", button);
      case Reply.LogOut(var text) -> node.put(KIND, "LOG_OUT").put(TEXT, text);
      case Reply.HandOver(var why) -> node.put(KIND, "HAND_OVER").put("why", why);
    };
  }

  static Reply read(Fields written) {
    return switch (written.text(KIND)) {
      case "TEXT" ->
          new Reply.Text(written.text(TEXT), written.list("choices", RequestJson::readChoice));
      case "CARD" ->
          new Reply.Card(
              written.text(TITLE),
              written.text("subtitle"),
              written.optionalText("picture").map(URI::create),
              written.list("buttons", RequestJson::readChoice));
      case "STAGES" ->
          new Reply.Stages(written.text(TITLE), written.list("stages", ReplyJson::readStage));
      case "LOG_IN" -> new Reply.LogIn(written.text(TEXT), written.text("button"));
      case "LOG_OUT" -> new Reply.LogOut(written.text(TEXT));
      case "HAND_OVER" -> new Reply.HandOver(written.text("why"));
      case String _ -> throw new IllegalArgumentException("an unknown reply");
    };
  }

  private static ObjectNode stage(Stage stage) {
    return Fields.object()
        .put("name", stage.name())
        .put("detail", stage.detail())
        .put("progress", stage.progress().name());
  }

  private static Stage readStage(Fields written) {
    return new Stage(
        written.text("name"), written.text("detail"), written.constant(Progress.class, "progress"));
  }
}
