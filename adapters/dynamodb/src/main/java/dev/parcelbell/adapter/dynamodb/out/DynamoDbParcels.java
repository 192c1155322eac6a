package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.ParcelItem;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * Parcels in the table that other programs write, too. A program that writes between our reading
 * and our writing without raising {@code version} is overwritten where it wrote the same
 * attributes; the stream has its change all the same. The customer of a parcel is never changed.
 */
public final class DynamoDbParcels implements Parcels {
  private static final int PARCEL = 0;

  private final Door door;
  private final TableNames names;
  private final InstantSource clock;

  /**
   * @param clock tells which promises are too old to be shown
   */
  public DynamoDbParcels(DynamoDbClient dynamo, TableNames names, InstantSource clock) {
    this.door = new Door("parcels", dynamo);
    this.names = names;
    this.clock = clock;
  }

  @Override
  public Optional<Versioned<Parcel>> find(TrackingNumber id) {
    return door.get(names.parcels(), ParcelItem.key(id)).map(item -> read(id, item));
  }

  private static Versioned<Parcel> read(TrackingNumber id, Map<String, AttributeValue> item) {
    try {
      return new Versioned<>(ParcelItem.read(item), ParcelItem.version(item));
    } catch (Unreadable broken) {
      throw new UnusableParcel(id, "attribute " + broken.attribute(), broken);
    }
  }

  @Override
  public Write save(Parcel next, long seenVersion) {
    var failed = write(next.id(), List.of(update(next, seenVersion)));
    return failed.isEmpty() ? Write.DONE : Write.OUTDATED;
  }

  @Override
  public Recording record(
      Parcel next, long seenVersion, Awaited delivery, Optional<Idempotency.Claim> key) {
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(update(next, seenVersion));
    writes.add(put(delivery));
    key.map(claim -> DynamoDbIdempotency.take(names.references(), claim)).ifPresent(writes::add);
    var failed = write(next.id(), writes);
    if (failed.isEmpty()) {
      return Recording.DONE;
    }
    return failed.contains(PARCEL) ? Recording.OUTDATED : Recording.KEY_TAKEN;
  }

  private Set<Integer> write(TrackingNumber id, List<TransactWriteItem> writes) {
    try {
      return door.write(writes);
    } catch (PortUnavailable down) {
      if (isTooLarge(down.getCause())) {
        throw new UnusableParcel(id, "size", down);
      }
      throw down;
    }
  }

  /** An item has at most 400 KB, and what we write has bounds: the rest is other programs'. */
  private static boolean isTooLarge(@Nullable Throwable refusal) {
    return refusal instanceof TransactionCanceledException refused
        && refused.hasCancellationReasons()
        && ItemSize.isExceeded(refused.cancellationReasons().get(PARCEL).message());
  }

  private TransactWriteItem update(Parcel next, long seenVersion) {
    var expression = new Expression().replace(ParcelItem.of(next));
    var condition =
        VersionCheck.in(expression, seenVersion)
            + " AND (attribute_not_exists(#customer_id) OR #customer_id = :customer_id)";
    var update =
        Update.builder()
            .tableName(names.parcels())
            .key(ParcelItem.key(next.id()))
            .updateExpression(expression.update())
            .conditionExpression(condition)
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  private TransactWriteItem put(Awaited delivery) {
    var put = Put.builder().tableName(names.references()).item(AwaitedItem.of(delivery)).build();
    return TransactWriteItem.builder().put(put).build();
  }

  @Override
  public Optional<Awaited> awaited(DeliveryId id) {
    return door.get(names.references(), References.awaited(id).key())
        .filter(item -> door.call(() -> isValid(item)))
        .map(item -> door.call(() -> AwaitedItem.read(id, item)));
  }

  private boolean isValid(Map<String, AttributeValue> item) {
    return clock.instant().isBefore(Attributes.moment(item, References.VALID_UNTIL));
  }
}
