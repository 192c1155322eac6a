package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyId;

/** A reply on its way to whoever sends it. */
public final class ReplyBody {
  public static final BodyCodec<PreparedReply> CODEC =
      new BodyCodec<>("reply", 1, ReplyBody::write, ReplyBody::read);

  private ReplyBody() {}

  static ObjectNode write(PreparedReply prepared) {
    return Fields.object()
        .put("id", prepared.id().wire())
        .<ObjectNode>set("person", AddressJson.of(prepared.person()))
        .<ObjectNode>set("reply", ReplyJson.of(prepared.reply()))
        .put("correlationId", prepared.correlationId())
        .put("attempt", prepared.attempt())
        .put("inLineSince", prepared.inLineSince().toString())
        .put("preparedAt", prepared.preparedAt().toString());
  }

  static PreparedReply read(Fields written) {
    return new PreparedReply(
        ReplyId.parse(written.text("id"))
            .orElseThrow(() -> new IllegalArgumentException("not a reply id")),
        AddressJson.read(written.object("person")),
        ReplyJson.read(written.object("reply")),
        written.text("correlationId"),
        written.count("attempt", 1),
        written.moment("inLineSince"),
        written.moment("preparedAt"));
  }
}
