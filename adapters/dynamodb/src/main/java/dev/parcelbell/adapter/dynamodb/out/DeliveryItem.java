package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys.DELIVERY_ID;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a delivery lies in its table: the aggregate as one document, and beside it only what keys,
 * conditions and indexes need.
 */
final class DeliveryItem {
  static final String CUSTOMER_ID = "customer_id";

  /** Text with every digit of the nanosecond, so that text order is time order. */
  static final String CREATED_AT = "created_at";

  /** State, day of creation and shard: what operators list. */
  static final String STATE_DAY = "state_day";

  /** Only while running: the due index is sparse. */
  static final String DUE_SHARD = "due_shard";

  static final String DUE_AT = "due_at";
  private static final String DOCUMENT = "document";
  private static final DateTimeFormatter SORTABLE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.nnnnnnnnn'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private DeliveryItem() {}

  static Map<String, AttributeValue> of(Delivery delivery, long version) {
    var assignment = delivery.progress().assignment();
    int shard = delivery.id().shard(Deliveries.SHARDS);
    var createdAt = SORTABLE.format(assignment.createdAt());
    var item = new HashMap<String, AttributeValue>();
    item.put(DELIVERY_ID, fromS(delivery.id().value()));
    item.put(VersionCheck.VERSION, Attributes.number(version));
    item.put(Schema.SCHEMA, Schema.NUMBER);
    item.put(DOCUMENT, fromS(DeliveryDocument.of(delivery)));
    item.put(CUSTOMER_ID, fromS(assignment.customer().value()));
    item.put(CREATED_AT, fromS(createdAt));
    var day = createdAt.substring(0, createdAt.indexOf('T'));
    var state = DeliveryDocument.stateOf(delivery);
    item.put(STATE_DAY, fromS(state + "/" + day + "/" + shard));
    dueAt(delivery)
        .ifPresent(
            due -> {
              item.put(DUE_SHARD, Attributes.number(shard));
              item.put(DUE_AT, Attributes.moment(due));
            });
    return item;
  }

  /** When the sweeper may look at it; never, once it is not running any more. */
  private static Optional<Instant> dueAt(Delivery delivery) {
    return switch (delivery) {
      case Delivery.Running running -> {
        var due = running.dueAt();
        var swept = running.progress().ticket().sweepNotBefore();
        yield Optional.of(swept.filter(due::isBefore).orElse(due));
      }
      case Delivery.Parked _, Delivery.Ended _ -> Optional.empty();
    };
  }

  static Versioned<Delivery> read(DeliveryId id, Map<String, AttributeValue> item) {
    try {
      Schema.checked(item);
      var delivery = DeliveryDocument.read(Attributes.text(item, DOCUMENT));
      return new Versioned<>(delivery, Attributes.number(item, VersionCheck.VERSION));
    } catch (RuntimeException broken) {
      throw new UnreadableDelivery(id, broken);
    }
  }
}
