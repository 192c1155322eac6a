package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.ParcelItem;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Reroutings;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One attribute of the parcel's own item, where the depot finds it. It raises no version: a wish
 * and an update of the parcel do not get into each other's way.
 */
public final class DynamoDbReroutings implements Reroutings {
  private final Door door;
  private final String table;

  public DynamoDbReroutings(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("reroutings", dynamo);
    this.table = names.parcels();
  }

  @Override
  public boolean record(TrackingNumber parcel, CustomerId customer, Rerouting wish) {
    var expression =
        new Expression()
            .set(ReroutingAttribute.REROUTING, ReroutingAttribute.of(wish))
            .name(ReroutingAttribute.WISHED_AT)
            .name(ParcelItem.CUSTOMER_ID)
            .value("wished_at", Attributes.moment(wish.wishedAt()))
            .value("customer", fromS(customer.value()));
    var update =
        UpdateItemRequest.builder()
            .tableName(table)
            .key(ParcelItem.key(parcel))
            .updateExpression(expression.update())
            // What has no such moment is not newer: there is none, or something that is no wish.
            .conditionExpression(
                "#customer_id = :customer AND NOT (#rerouting.#wished_at > :wished_at)")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return write(parcel, update) || isOf(customer, parcel);
  }

  private boolean write(TrackingNumber parcel, UpdateItemRequest update) {
    try {
      return door.update(update);
    } catch (PortUnavailable down) {
      if (isTooLarge(down.getCause())) {
        throw new UnusableParcel(parcel, "size", down);
      }
      throw down;
    }
  }

  private static boolean isTooLarge(@Nullable Throwable refusal) {
    return refusal instanceof DynamoDbException refused
        && ItemSize.isExceeded(refused.getMessage());
  }

  private boolean isOf(CustomerId customer, TrackingNumber parcel) {
    return door.get(table, ParcelItem.key(parcel))
        .map(item -> item.get(ParcelItem.CUSTOMER_ID))
        .filter(fromS(customer.value())::equals)
        .isPresent();
  }

  @Override
  public Optional<Rerouting> of(TrackingNumber parcel) {
    try {
      return door.get(table, ParcelItem.key(parcel)).flatMap(ReroutingAttribute::read);
    } catch (Unreadable broken) {
      throw new UnusableParcel(parcel, "attribute " + ReroutingAttribute.REROUTING, broken);
    }
  }
}
