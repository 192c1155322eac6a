package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an operator asked of the Graph API, or in plain words why it was not to be had. */
sealed interface GraphAnswer {
  record Got(ObjectNode body) implements GraphAnswer {}

  record Failed(String why) implements GraphAnswer {}

  static GraphAnswer of(GraphReply reply) {
    return switch (reply) {
      case GraphReply.Answered answer when answer.isOk() && answer.body().isPresent() ->
          new Got(answer.body().get());
      case GraphReply.Answered answer ->
          new Failed(
              "The Graph API refuses (%s): check page id, page token, app secret and version"
                  .formatted(
                      answer
                          .body()
                          .flatMap(GraphError::in)
                          .map(GraphError::detail)
                          .orElse("HTTP " + answer.status())));
      case GraphReply.NotReached(var cause) -> unreachable(cause);
      case GraphReply.Unanswered(var cause) -> unreachable(cause);
    };
  }

  private static GraphAnswer unreachable(String cause) {
    return new Failed(
        "The Graph API does not answer (%s): check its address and the network".formatted(cause));
  }
}
