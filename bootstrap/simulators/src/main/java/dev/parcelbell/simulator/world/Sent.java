package dev.parcelbell.simulator.world;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.time.Instant;
import java.util.Optional;

/**
 * A message that reached a person. {@link #toString()} tells nothing of the person and the content.
 *
 * @param to phone number, e-mail address or page-scoped user id
 * @param text what the person reads without any formatting
 * @param providerMessageId what the sender was answered, or would have been
 * @param deliveryId the delivery that the sender named in its correlation value
 * @param raw the request, for e-mail the parsed message
 */
public record Sent(
    Channel channel,
    String to,
    String text,
    Instant at,
    String providerMessageId,
    Optional<String> deliveryId,
    ObjectNode raw) {

  /** The shape of the control API. */
  public ObjectNode toJson() {
    var json =
        Json.object()
            .put("channel", channel.label())
            .put("to", to)
            .put("text", text)
            .put("at", at.toString())
            .put("providerMessageId", providerMessageId);
    deliveryId.ifPresent(id -> json.put("deliveryId", id));
    return json.set("raw", raw);
  }

  @Override
  public String toString() {
    return "Sent[" + channel + ", " + providerMessageId + "]";
  }
}
