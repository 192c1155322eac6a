package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys;
import dev.parcelbell.adapter.dynamodb.wire.FenceItem;
import dev.parcelbell.adapter.dynamodb.wire.ParcelItem;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Finds out, after the stream has lost records, what they would have told. Goes through all parcels
 * in small steps, each at a moment when the stream has nothing new. A parcel that seems to lack an
 * announcement is looked at twice, with the stream read in between: only what has not changed
 * meanwhile, and is still not announced, no record is going to tell.
 */
final class Reconciliation {
  private static final int PAGE = 25;

  /**
   * A parcel that seems to lack an announcement.
   *
   * @param seenAt a moment before it was read: what is in it must have been written by then, or
   *     will come with a record of its own. That stands in for the time of the lost record
   */
  private record Suspect(Parcel parcel, Instant seenAt) {}

  private final DynamoDbClient dynamo;
  private final TableNames names;
  private final Checkpoints checkpoints;
  private final ParcelChangeIntake intake;
  private final InstantSource clock;
  private final List<Suspect> suspects = new ArrayList<>();
  private Map<String, AttributeValue> from = Map.of();
  private boolean isNeeded;
  private boolean isLastPage;

  Reconciliation(
      DynamoDbClient dynamo,
      TableNames names,
      Checkpoints checkpoints,
      ParcelChangeIntake intake,
      InstantSource clock) {
    this.dynamo = dynamo;
    this.names = names;
    this.checkpoints = checkpoints;
    this.intake = intake;
    this.clock = clock;
  }

  /** Begins from the first parcel on. */
  void begin() {
    isNeeded = true;
    isLastPage = false;
    from = Map.of();
    suspects.clear();
  }

  /** Makes one step. Failing, it is to be made again. */
  void step() {
    if (!isNeeded) {
      return;
    }
    if (!suspects.isEmpty()) {
      suspects.forEach(this::announceUnlessChanged);
      suspects.clear();
    } else if (!isLastPage) {
      nextPage();
    }
    if (suspects.isEmpty() && isLastPage) {
      checkpoints.forgetLoss();
      isNeeded = false;
    }
  }

  private void nextPage() {
    var scan = ScanRequest.builder().tableName(names.parcels()).limit(PAGE).consistentRead(true);
    if (!from.isEmpty()) {
      scan.exclusiveStartKey(from);
    }
    var seenAt = clock.instant();
    var page = dynamo.scan(scan.build());
    for (var item : page.items()) {
      read(item)
          .map(parcel -> new Suspect(parcel, seenAt))
          .filter(suspect -> !missedBy(suspect).isEmpty())
          .ifPresent(suspects::add);
    }
    from = page.lastEvaluatedKey();
    isLastPage = !page.hasLastEvaluatedKey() || from.isEmpty();
  }

  private void announceUnlessChanged(Suspect suspect) {
    var item = get(names.parcels(), ParcelItem.key(suspect.parcel().id()));
    if (item.flatMap(Reconciliation::read).filter(suspect.parcel()::equals).isPresent()) {
      missedBy(suspect).forEach(intake::announce);
    }
  }

  private List<ParcelChange> missedBy(Suspect suspect) {
    var id = suspect.parcel().id();
    try {
      var marker = get(names.references(), References.fence(id).key()).map(FenceItem::read);
      return Missed.changes(suspect.parcel(), suspect.seenAt(), marker, new Stored(id));
    } catch (Unreadable _) {
      return List.of(); // a newer version announced it, and knows
    }
  }

  private static Optional<Parcel> read(Map<String, AttributeValue> item) {
    try {
      return Optional.of(ParcelItem.read(item));
    } catch (Unreadable _) {
      return Optional.empty(); // nobody can be told of what cannot be read
    }
  }

  private Optional<Map<String, AttributeValue>> get(String table, Map<String, AttributeValue> key) {
    var answer = dynamo.getItem(get -> get.tableName(table).key(key).consistentRead(true));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  private final class Stored implements Missed.Deliveries {
    private final TrackingNumber parcel;

    Stored(TrackingNumber parcel) {
      this.parcel = parcel;
    }

    @Override
    public boolean isMade(UpdateId update) {
      return get(names.deliveries(), DeliveryKeys.key(DeliveryId.of(parcel, update))).isPresent();
    }

    @Override
    public boolean isPromised(UpdateId update) {
      var place = References.awaited(DeliveryId.of(parcel, update));
      return get(names.references(), place.key()).isPresent();
    }
  }
}
