package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.delivery.Delivery;
import java.time.Instant;

/** A delivery as one JSON document. Both directions, side by side. */
final class DeliveryDocument {
  private static final String STATE = "state";
  private static final String AT = "at";
  private static final String REASON = "reason";

  private DeliveryDocument() {}

  static String of(Delivery delivery) {
    var document = ProgressDocument.of(delivery.progress()).put(STATE, stateOf(delivery));
    switch (delivery) {
      case Delivery.Running _ -> {}
      case Delivery.Parked(_, var reason, var at) -> at(document, at).put(REASON, reason);
      case Delivery.Ended ended -> at(document, ended.at());
    }
    return document.toString();
  }

  /** The name of the state, as it stands in the index too. */
  static String stateOf(Delivery delivery) {
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

  /**
   * @throws IllegalArgumentException or another unchecked exception, when it cannot be read
   */
  static Delivery read(String json) {
    var stored = Fields.parse(json);
    var progress = ProgressDocument.read(stored);
    return switch (stored.text(STATE)) {
      case "RUNNING" -> new Delivery.Running(progress);
      case "PARKED" -> new Delivery.Parked(progress, stored.text(REASON), stored.moment(AT));
      case "DELIVERED" -> new Delivery.Delivered(progress, stored.moment(AT));
      case "EXHAUSTED" -> new Delivery.Exhausted(progress, stored.moment(AT));
      case "CANCELLED" -> new Delivery.Cancelled(progress, stored.moment(AT));
      case "SUPERSEDED" -> new Delivery.Superseded(progress, stored.moment(AT));
      case "SUPPRESSED" -> new Delivery.Suppressed(progress, stored.moment(AT));
      case String unknown -> throw new IllegalArgumentException("unknown state " + unknown);
    };
  }

  private static ObjectNode at(ObjectNode document, Instant at) {
    return document.put(AT, at.toString());
  }
}
