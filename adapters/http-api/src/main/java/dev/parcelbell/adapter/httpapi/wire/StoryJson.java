package dev.parcelbell.adapter.httpapi.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.application.port.in.ShowDelivery.Story;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.History;
import dev.parcelbell.domain.delivery.HistoryEvent;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import java.time.Instant;
import java.util.Optional;

/**
 * Why a message took the way it took, as it is published. Every field is always there; what does
 * not apply is {@code null}. Addresses are masked.
 */
public final class StoryJson {
  private StoryJson() {}

  public static ObjectNode write(Story story) {
    return switch (story) {
      case Story.Known(var delivery) -> write(delivery);
      case Story.Promised promised -> write(promised);
    };
  }

  public static ObjectNode write(Delivery delivery) {
    var progress = delivery.progress();
    var assignment = progress.assignment();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", delivery.id().value()).put("customerId", assignment.customer().value());
    switch (assignment.notification()) {
      case Notification.ParcelNews(var parcel, var update, _, _) -> {
        json.put("parcelId", parcel.value());
        json.putObject("notification").put("status", update.status().name());
      }
    }
    json.put("mode", assignment.mode().name()).put("state", stateOf(delivery));
    var deliveredOn = json.putArray("deliveredOn");
    progress.deliveredOn().stream().map(Channel::name).forEach(deliveredOn::add);
    json.put("createdAt", assignment.createdAt().toString());
    json.put("updatedAt", progress.updatedAt().toString());
    json.put("nextDueAt", nextDueOf(delivery).map(Instant::toString).orElse(null));
    var hops = json.putArray("hops");
    for (int i = 0; i < progress.hops().size(); i++) {
      hops.add(HopJson.write(i, progress.hops().get(i)));
    }
    var history = json.putArray("history");
    progress.history().entries().forEach(entry -> history.add(write(entry)));
    return json;
  }

  /** Recorded and on its way through the parcel stream: the plan is made when it arrives. */
  private static ObjectNode write(Story.Promised promised) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("id", promised.id().value());
    json.put("customerId", promised.customer().value());
    json.put("parcelId", promised.parcel().value());
    json.putObject("notification").put("status", promised.status().name());
    json.put("mode", Mode.FALLBACK.name()).put("state", "PENDING");
    json.putArray("deliveredOn");
    json.put("createdAt", promised.promisedAt().toString());
    json.put("updatedAt", promised.promisedAt().toString());
    json.putNull("nextDueAt");
    json.putArray("hops");
    json.putArray("history");
    return json;
  }

  private static String stateOf(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Running _ -> "RUNNING";
      case Delivery.Parked _ -> "PARKED";
      case Delivery.Delivered _ -> "DELIVERED";
      case Delivery.Exhausted _ -> "EXHAUSTED";
      case Delivery.Cancelled _ -> "CANCELLED";
      case Delivery.Superseded _ -> "SUPERSEDED";
      case Delivery.Suppressed _ -> "SUPPRESSED";
    };
  }

  private static Optional<Instant> nextDueOf(Delivery delivery) {
    return delivery instanceof Delivery.Running running
        ? Optional.of(running.dueAt())
        : Optional.empty();
  }

  private static JsonNode write(History.Entry entry) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("at", entry.at().toString()).put("event", entry.event().name());
    boolean full = entry.event() == HistoryEvent.MORE;
    return json.put("detail", full ? String.valueOf(entry.count()) : entry.detail());
  }
}
