package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import java.util.Optional;

/**
 * What the Graph API says went wrong. Its message is looked at and forgotten: it may repeat what we
 * sent.
 *
 * @param subcode 0 for none
 * @param aboutProof whether our proof of the app secret is what it does not like
 */
record GraphError(long code, long subcode, boolean aboutProof) {
  /** The error in an answer, if there is one with a code. */
  static Optional<GraphError> in(ObjectNode body) {
    var error = body.path("error");
    return number(error.path("code"))
        .map(
            code ->
                new GraphError(
                    code,
                    number(error.path("error_subcode")).orElse(0L),
                    error.path("message").asText("").contains("appsecret_proof")));
  }

  private static Optional<Long> number(JsonNode node) {
    try {
      return Json.text(node).map(Long::valueOf);
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** For operators: {@code graph 10/2018278}. */
  String detail() {
    return "graph " + code + (subcode == 0 ? "" : "/" + subcode);
  }
}
