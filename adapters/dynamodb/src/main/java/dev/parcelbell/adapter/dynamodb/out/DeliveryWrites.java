package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys.DELIVERY_ID;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.FenceItem;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Deliveries.Announcement;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.parcel.Occurred;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The parts of which the transactions on deliveries are made. */
final class DeliveryWrites {
  private final TableNames names;

  DeliveryWrites(TableNames names) {
    this.names = names;
  }

  TransactWriteItem create(Delivery delivery) {
    var expression = new Expression().name(DELIVERY_ID);
    var put =
        Put.builder()
            .tableName(names.deliveries())
            .item(DeliveryItem.of(delivery, 1))
            .conditionExpression("attribute_not_exists(#delivery_id)")
            .expressionAttributeNames(expression.names())
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  TransactWriteItem replace(Delivery next, long seenVersion) {
    var expression =
        new Expression().name(VersionCheck.VERSION).value("seen", Attributes.number(seenVersion));
    var put =
        Put.builder()
            .tableName(names.deliveries())
            .item(DeliveryItem.of(next, seenVersion + 1))
            .conditionExpression("#version = :seen")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  /**
   * Raises the fence, unless something newer was announced: by sequence, or by a time that somebody
   * said.
   */
  TransactWriteItem raise(Announcement fence, Notification notification) {
    var item =
        switch (notification) {
          case Notification.ParcelNews(_, var update, _, _) ->
              FenceItem.of(fence.sequence(), fence.occurred().at(), update);
        };
    var expression = new Expression().replace(item.attributes());
    var update =
        Update.builder()
            .tableName(names.references())
            .key(References.fence(fence.parcel()).key())
            .updateExpression(expression.update())
            .conditionExpression("attribute_not_exists(#sequence) OR " + isNewer(fence.occurred()))
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private static String isNewer(Occurred occurred) {
    return switch (occurred) {
      case Occurred.Said _ -> "(#sequence <= :sequence AND #announced_at <= :announced_at)";
      case Occurred.Heard _ -> "#sequence <= :sequence";
    };
  }

  /** Holds when nothing newer of the parcel was announced. */
  TransactWriteItem notSuperseded(Notification notification) {
    return switch (notification) {
      case Notification.ParcelNews(var parcel, _, var sequence, _) -> {
        var expression =
            new Expression().name(FenceItem.SEQUENCE).value("mine", fromS(sequence.padded()));
        var check =
            ConditionCheck.builder()
                .tableName(names.references())
                .key(References.fence(parcel).key())
                .conditionExpression("attribute_not_exists(#sequence) OR #sequence <= :mine")
                .expressionAttributeNames(expression.names())
                .expressionAttributeValues(expression.values())
                .build();
        yield TransactWriteItem.builder().conditionCheck(check).build();
      }
    };
  }

  /** Holds when the customer is there and has changed nothing that counts. */
  TransactWriteItem sameConsent(CustomerId customer, long consent) {
    var expression =
        new Expression()
            .name(CustomerItem.CUSTOMER_ID)
            .name(CustomerItem.CONSENT)
            .value("consent", Attributes.number(consent));
    // Another program may have made the customer without a counter: that is a counter of 0.
    var counter =
        consent == 0
            ? "(attribute_not_exists(#consent) OR #consent = :consent)"
            : "#consent = :consent";
    var check =
        ConditionCheck.builder()
            .tableName(names.customers())
            .key(CustomerItem.key(customer))
            .conditionExpression("attribute_exists(#customer_id) AND " + counter)
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().conditionCheck(check).build();
  }
}
