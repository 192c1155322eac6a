package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.util.Optional;

/** What came of one call of the Graph API. */
sealed interface GraphReply {
  /**
   * @param body empty when it is no JSON object
   */
  record Answered(int status, HttpHeaders headers, Optional<ObjectNode> body)
      implements GraphReply {
    boolean isOk() {
      return status >= 200 && status < 300;
    }

    @Override
    public String toString() {
      return "Answered[" + status + "]";
    }
  }

  /** Nobody was reached, so certainly nothing happened. */
  record NotReached(String cause) implements GraphReply {}

  /** The call may have taken effect, or may still. */
  record Unanswered(String cause) implements GraphReply {}
}
