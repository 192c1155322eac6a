package dev.parcelbell.adapter.dynamodb.wire;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The key of the delivery table. */
public final class DeliveryKeys {
  public static final String DELIVERY_ID = "delivery_id";

  private DeliveryKeys() {}

  public static Map<String, AttributeValue> key(DeliveryId id) {
    return Map.of(DELIVERY_ID, fromS(id.value()));
  }
}
