package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.ReplyResult;

/** What came of one try to send a reply, with what was asked and what was answered. */
public final class ResultBody {
  public static final BodyCodec<ReplyResult> CODEC =
      new BodyCodec<>("result", 1, ResultBody::write, ResultBody::read);

  private static final String KIND = "kind";
  private static final String CAUSE = "cause";

  private ResultBody() {}

  private static ObjectNode write(ReplyResult result) {
    return Fields.object()
        .<ObjectNode>set("request", ReplyBody.write(result.request()))
        .put("claim", result.claim())
        .<ObjectNode>set("outcome", outcome(result.outcome()))
        .put("next", result.next().name())
        .put("exchanged", Fields.base64(result.exchanged()))
        .put("at", result.at().toString());
  }

  private static ReplyResult read(Fields written) {
    return new ReplyResult(
        ReplyBody.read(written.object("request")),
        written.text("claim"),
        readOutcome(written.object("outcome")),
        written.constant(ReplyResult.Next.class, "next"),
        written.raw("exchanged"),
        written.moment("at"));
  }

  private static ObjectNode outcome(SendOutcome outcome) {
    var node = Fields.object();
    return switch (outcome) {
      case SendOutcome.Accepted(var id) -> node.put(KIND, "ACCEPTED").put("messageId", id);
      case SendOutcome.Refused(var reason, var detail) ->
          node.put(KIND, "REFUSED").put("reason", reason.name()).put("detail", detail);
      case SendOutcome.Throttled(var wait) ->
          node.put(KIND, "THROTTLED").put("retryAfter", wait.toString());
      case SendOutcome.NotSent(var cause) -> node.put(KIND, "NOT_SENT").put(CAUSE, cause);
      case SendOutcome.Ambiguous(var cause) -> node.put(KIND, "AMBIGUOUS").put(CAUSE, cause);
    };
  }

  private static SendOutcome readOutcome(Fields written) {
    return switch (written.text(KIND)) {
      case "ACCEPTED" -> new SendOutcome.Accepted(written.text("messageId"));
      case "REFUSED" ->
          new SendOutcome.Refused(written.constant(Reason.class, "reason"), written.text("detail"));
      case "THROTTLED" -> new SendOutcome.Throttled(written.duration("retryAfter"));
      case "NOT_SENT" -> new SendOutcome.NotSent(written.text(CAUSE));
      case "AMBIGUOUS" -> new SendOutcome.Ambiguous(written.text(CAUSE));
      case String _ -> throw new IllegalArgumentException("an unknown outcome");
    };
  }
}
