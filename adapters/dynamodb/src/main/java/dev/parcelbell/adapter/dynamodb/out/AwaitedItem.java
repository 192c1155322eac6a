package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.application.port.out.Parcels.Awaited;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a promised delivery lies in the reference table. The stream makes it within a day. */
final class AwaitedItem {
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String CUSTOMER = "customer_id";
  private static final String PARCEL = "parcel_id";
  private static final String STATUS = "status";
  private static final String PROMISED_AT = "promised_at";

  private AwaitedItem() {}

  static Map<String, AttributeValue> of(Awaited delivery) {
    var item = new HashMap<>(References.awaited(delivery.id()).key());
    item.put(Schema.SCHEMA, Schema.NUMBER);
    item.put(CUSTOMER, fromS(delivery.customer().value()));
    item.put(PARCEL, fromS(delivery.parcel().value()));
    item.put(STATUS, fromS(delivery.status().name()));
    item.put(PROMISED_AT, Attributes.moment(delivery.promisedAt()));
    var end = delivery.promisedAt().plus(KEPT);
    item.put(References.VALID_UNTIL, Attributes.moment(end));
    item.put(References.EXPIRES_AT, Attributes.timeToLive(end));
    return item;
  }

  static Awaited read(DeliveryId id, Map<String, AttributeValue> item) {
    Schema.checked(item);
    try {
      return new Awaited(
          id,
          new CustomerId(text(item, CUSTOMER)),
          new TrackingNumber(text(item, PARCEL)),
          ParcelStatus.valueOf(text(item, STATUS)),
          Attributes.moment(item, PROMISED_AT));
    } catch (IllegalArgumentException _) {
      throw new Unreadable(STATUS);
    }
  }
}
