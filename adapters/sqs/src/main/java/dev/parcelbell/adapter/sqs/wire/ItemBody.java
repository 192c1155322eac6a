package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;

/** An item of a webhook's body as it goes to those who have to do with it. */
public final class ItemBody {
  public static final BodyCodec<InboundItem> CODEC =
      new BodyCodec<>("item", 1, ItemBody::write, ItemBody::read);

  private static final String KIND = "kind";
  private static final String PERSON = "person";

  private ItemBody() {}

  private static ObjectNode write(InboundItem item) {
    return Fields.object()
        .put("correlationId", item.correlationId())
        .put("key", item.key())
        .put(KIND, item.kind())
        .put("at", item.at().toString())
        .<ObjectNode>set("content", content(item.content()))
        .put("raw", Fields.base64(item.raw()));
  }

  private static InboundItem read(Fields written) {
    return new InboundItem(
        written.text("correlationId"),
        written.text("key"),
        written.text(KIND),
        written.moment("at"),
        readContent(written.object("content")),
        written.raw("raw"));
  }

  private static ObjectNode content(Content content) {
    var node = Fields.object();
    return switch (content) {
      case Content.Acted(var person, var action, var heard) -> {
        node.put(KIND, "ACTED").set(PERSON, AddressJson.of(person));
        node.put("action", action.name());
        heard.ifPresent(what -> node.set("heard", heard(what)));
        yield node;
      }
      case Content.Turned(var person, var turn) ->
          node.put(KIND, "TURNED")
              .<ObjectNode>set(PERSON, AddressJson.of(person))
              .put("turn", turn.name());
      case Content.AboutMessage(var person) -> {
        person.ifPresent(whose -> node.put(PERSON, whose));
        yield node.put(KIND, "ABOUT_MESSAGE");
      }
      case Content.Other(var person, var reason) -> {
        person.ifPresent(whose -> node.put(PERSON, whose));
        yield node.put(KIND, "OTHER").put("reason", reason);
      }
    };
  }

  private static Content readContent(Fields written) {
    return switch (written.text(KIND)) {
      case "ACTED" ->
          new Content.Acted(
              AddressJson.read(written.object(PERSON)),
              written.constant(UserAction.class, "action"),
              written.optionalObject("heard").map(ItemBody::readHeard));
      case "TURNED" ->
          new Content.Turned(
              AddressJson.read(written.object(PERSON)),
              written.constant(Conversation.Turn.class, "turn"));
      case "ABOUT_MESSAGE" -> new Content.AboutMessage(written.optionalText(PERSON));
      case "OTHER" -> new Content.Other(written.optionalText(PERSON), written.text("reason"));
      case String _ -> throw new IllegalArgumentException("an unknown content");
    };
  }

  private static ObjectNode heard(Heard heard) {
    var node = Fields.object();
    return switch (heard) {
      case Heard.Said(var text) -> node.put(KIND, "SAID").put("text", text);
      case Heard.Chose(var request) ->
          node.put(KIND, "CHOSE").set("request", RequestJson.of(request));
      case Heard.Showed() -> node.put(KIND, "SHOWED");
    };
  }

  private static Heard readHeard(Fields written) {
    return switch (written.text(KIND)) {
      case "SAID" -> new Heard.Said(written.text("text"));
      case "CHOSE" -> new Heard.Chose(RequestJson.read(written.object("request")));
      case "SHOWED" -> new Heard.Showed();
      case String _ -> throw new IllegalArgumentException("an unknown way to be heard");
    };
  }
}
