package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a message may look like, whoever it is for: one content, and the sizes of the reference. */
final class MessageRules {
  /** The text must be shorter than 2000, the metadata shorter than 1000 characters. */
  private static final int TEXT_MAX = 1999;

  private static final int METADATA_MAX = 999;
  private static final int QUICK_REPLIES_MAX = 13;

  private MessageRules() {}

  static Stream<GraphError> violations(ObjectNode message) {
    return Stream.of(
            oneContent(message),
            Limits.atMost(TEXT_MAX, message, "text", "message[text]"),
            Limits.atMost(METADATA_MAX, message, "metadata", "message[metadata]"),
            quickReplies(message.path("quick_replies")),
            message.has("attachment")
                ? AttachmentRules.violations(message.path("attachment"))
                : Stream.<GraphError>empty())
        .flatMap(Function.identity());
  }

  private static Stream<GraphError> oneContent(ObjectNode message) {
    long contents = Stream.of("text", "attachment", "template").filter(message::has).count();
    var text = message.path("text");
    if (contents == 0 || (text.isTextual() && text.textValue().isEmpty())) {
      return Stream.of(
          GraphError.parameter(
              2018034, "Message cannot be empty, must provide valid attachment or text"));
    }
    return contents == 1
        ? Stream.empty()
        : Stream.of(
            GraphError.parameter("Cannot specify both text and attachment in the same message"));
  }

  private static Stream<GraphError> quickReplies(JsonNode replies) {
    if (replies.isMissingNode()) {
      return Stream.empty();
    }
    var param = "message[quick_replies]";
    return Stream.concat(
        Limits.count(1, QUICK_REPLIES_MAX, replies, param),
        IntStream.range(0, replies.size())
            .boxed()
            .flatMap(i -> ButtonRules.quickReply(replies.path(i), param + "[" + i + "]")));
  }
}
