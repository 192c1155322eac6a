package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.util.List;

/**
 * How it stands between the page and somebody.
 *
 * @param lastActions what the page let them see without a message, newest last
 */
public record ChatState(Person person, ThreadOwner threadOwner, List<ObjectNode> lastActions) {
  public ChatState {
    lastActions = List.copyOf(lastActions);
  }

  /** The shape of the control API. */
  public ObjectNode toJson() {
    var json =
        Json.object()
            .put("psid", person.psid())
            .put("threadOwner", threadOwner.label())
            .put("windowOpenUntil", person.windowOpenUntil().toString());
    lastActions.forEach(json.putArray("lastActions")::add);
    return json;
  }

  @Override
  public String toString() {
    return "ChatState[" + threadOwner + "]";
  }
}
