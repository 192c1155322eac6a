package dev.parcelbell.simulator.wire;

import java.util.Map;

/** What a caller gets. */
public sealed interface Answer {

  /** Status, headers and a body in UTF-8. {@link #toString()} tells nothing of the content. */
  record Reply(int status, Map<String, String> headers, String body) implements Answer {
    public Reply {
      headers = Map.copyOf(headers);
    }

    @Override
    public String toString() {
      return "Reply[" + status + "]";
    }
  }

  /** Nothing: the connection is held until the caller gives up, then closed. */
  record Silence() implements Answer {}
}
