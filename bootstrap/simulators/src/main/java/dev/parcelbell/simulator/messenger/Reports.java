package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.world.World;

/**
 * Tells the app what it subscribed to. What happens in a thread that is not its own comes on
 * standby, without the payloads of buttons.
 */
record Reports(
    World world, Events events, Threads threads, Subscription subscription, Webhook webhook) {
  void post(String psid, ObjectNode event) {
    var field = field(event);
    boolean onStandby = isOfTheThread(field) && threads.owner(psid) != ThreadOwner.APP;
    if (!subscription.covers(onStandby ? "standby" : field)) {
      return;
    }
    if (onStandby && event.path("postback") instanceof ObjectNode postback) {
      postback.remove("payload");
    }
    var list = onStandby ? "standby" : "messaging";
    webhook.post(psid, events.envelope(list, event, world.now()));
  }

  private static String field(JsonNode event) {
    if (event.has("message")) {
      return event.path("message").has("is_echo") ? "message_echoes" : "messages";
    }
    if (event.has("postback")) {
      return "messaging_postbacks";
    }
    if (event.has("delivery")) {
      return "message_deliveries";
    }
    if (event.has("read")) {
      return "message_reads";
    }
    return event.has("account_linking") ? "messaging_account_linking" : "messaging_handovers";
  }

  /** Who owns the thread decides about what is said in it, not about links and handovers. */
  private static boolean isOfTheThread(String field) {
    return !field.equals("messaging_account_linking") && !field.equals("messaging_handovers");
  }
}
