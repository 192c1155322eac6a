package dev.parcelbell.adapter.dynamodb.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.local.LocalStream;
import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.local.Stranger;
import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Deliveries.Creation;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The stream lost records: everybody is told what they missed, and nobody anything twice. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReconciliationTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CustomerId ANA = new CustomerId("ana.1");
  private static final Map<String, String> MOVING =
      Map.of("customer_id", "ana.1", "status", "IN_TRANSIT");

  private final DynamoDbStores stores = LocalTables.fresh(InstantSource.fixed(NOON));
  private final Stranger stranger = new Stranger(stores.dynamo(), stores.names().parcels());
  private final Deliveries deliveries = stores.deliveries();
  private final List<ParcelUpdate> told = new CopyOnWriteArrayList<>();

  /** As the application does it: once per delivery, behind the fence. */
  private AnnounceParcelChange.Outcome announce(ParcelChange change) {
    switch (change.meaning(NOON, Duration.ofDays(2))) {
      case ParcelChange.Meaning.News(var update, var occurred) -> {
        var fence = new Deliveries.Announcement(change.after().id(), change.sequence(), occurred);
        if (deliveries.create(delivery(change, update), Optional.of(fence)) == Creation.DONE) {
          told.add(update);
        }
      }
      case ParcelChange.Meaning.Silent(var update, _) ->
          deliveries.create(delivery(change, update), Optional.empty());
      case ParcelChange.Meaning.Nothing() -> {}
    }
    return new AnnounceParcelChange.Outcome.Nothing();
  }

  private static Delivery delivery(ParcelChange change, ParcelUpdate update) {
    var parcel = change.after();
    var assignment =
        new Assignment(
            DeliveryId.of(parcel.id(), update.id()),
            parcel.customer(),
            new Notification.ParcelNews(parcel.id(), update, change.sequence(), "v1"),
            Mode.FALLBACK,
            NOON,
            Optional.empty());
    return Delivery.silent(assignment, Reason.NO_CHANNEL);
  }

  /** Reads until there is nothing left to read and to look for. */
  private void readAll() {
    var settings =
        new StreamSettings(
            "one", Duration.ofMillis(5), Duration.ofSeconds(30), Duration.ofSeconds(10), 4);
    var poller =
        new StreamPoller(
            stores.dynamo(),
            LocalStream.client(),
            stores.names(),
            new ParcelChangeIntake(
                this::announce, (_, _, _, _) -> {}, InstantSource.fixed(NOON), TableClock.SAME),
            PortUnavailable.class::isInstance,
            settings,
            InstantSource.fixed(NOON));
    try (poller) {
      poller.start();
      await(() -> isRead() && !isLossOpen());
    }
  }

  private static void await(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertTrue(Duration.ofNanos(System.nanoTime() - begin).toSeconds() < 60, "it takes too long");
      Thread.onSpinWait();
    }
  }

  /** Whether somebody still has to find out, or to deal with it. */
  private boolean isLossOpen() {
    return row(goneShard()).isPresent()
        || row(References.streamLoss(stores.names().parcels())).isPresent();
  }

  private References.Place goneShard() {
    return References.checkpoint(stores.names().parcels(), "shardId-00000000000000000001-gone");
  }

  private boolean isRead() {
    var last = LocalStream.of(stores.names().parcels()).getLast().sequence();
    return row(References.checkpoint(stores.names().parcels(), shard()))
        .filter(row -> fromS(last).equals(row.get("sequence")))
        .isPresent();
  }

  private Optional<Map<String, ?>> row(References.Place place) {
    var answer =
        stores.dynamo().getItem(get -> get.tableName(stores.names().references()).key(place.key()));
    return answer.hasItem() ? Optional.of(answer.item()) : Optional.empty();
  }

  private String shard() {
    var table = stores.dynamo().describeTable(d -> d.tableName(stores.names().parcels())).table();
    var stream = LocalStream.client().describeStream(d -> d.streamArn(table.latestStreamArn()));
    return stream.streamDescription().shards().getFirst().shardId();
  }

  /** As it stands after days: what has been written so far was never read and is gone. */
  private void loseAllRecords() {
    var last = LocalStream.of(stores.names().parcels()).getLast().sequence();
    put(References.checkpoint(stores.names().parcels(), shard()), Map.of("sequence", last));
    loseAShard();
  }

  private void loseAShard() {
    put(goneShard(), Map.of("sequence", "1"));
  }

  private void put(References.Place place, Map<String, String> attributes) {
    var row = new HashMap<>(place.key());
    attributes.forEach((name, value) -> row.put(name, fromS(value)));
    stores.dynamo().putItem(put -> put.tableName(stores.names().references()).item(row));
  }

  private List<ParcelStatus> statuses() {
    return told.stream().map(ParcelUpdate::status).toList();
  }

  @Test
  void what_can_still_be_read_is_told_by_the_stream_alone() {
    stranger.writes("p1", MOVING);
    loseAShard();
    readAll();
    assertEquals(List.of(ParcelStatus.IN_TRANSIT), statuses());
  }

  @Test
  void what_another_program_wrote_and_the_stream_lost_is_told_once() {
    stranger.writes("p1", MOVING);
    readAll();
    stranger.writes("p1", Map.of("status", "OUT_FOR_DELIVERY"));
    loseAllRecords();
    readAll();
    assertEquals(List.of(ParcelStatus.IN_TRANSIT, ParcelStatus.OUT_FOR_DELIVERY), statuses());
    loseAShard();
    readAll();
    assertEquals(2, told.size());
  }

  @Test
  void what_comes_after_the_loss_is_newer_than_what_was_found() {
    stranger.writes("p1", MOVING);
    readAll();
    stranger.writes("p1", Map.of("status", "AT_DEPOT"));
    loseAllRecords();
    readAll();
    stranger.writes("p1", Map.of("status", "DELIVERED"));
    readAll();
    assertEquals(
        List.of(ParcelStatus.IN_TRANSIT, ParcelStatus.AT_DEPOT, ParcelStatus.DELIVERED),
        statuses());
  }

  @Test
  void a_promised_delivery_is_made_though_its_record_is_lost() {
    var parcel = Parcel.register(new TrackingNumber("p1"), ANA, ParcelDetails.NONE);
    stores.parcels().save(parcel, 0);
    var update =
        new ParcelUpdate(new UpdateId("u1"), ParcelStatus.RECEIVED, NOON, ParcelDetails.NONE);
    var id = DeliveryId.of(parcel.id(), update.id());
    var promise = new Parcels.Awaited(id, ANA, parcel.id(), update.status(), NOON);
    stores.parcels().record(parcel.apply(update, NOON), 1, promise, Optional.empty());
    loseAllRecords();
    readAll();
    assertTrue(deliveries.load(id).isPresent());
    assertEquals(List.of(update), told);
  }

  @Test
  void hundreds_of_parcels_are_looked_at_in_small_steps() {
    for (int i = 0; i < 60; i++) {
      stranger.writes("p" + i, MOVING);
    }
    readAll();
    assertEquals(60, told.size());
    stranger.writes("p59", Map.of("status", "DELIVERED"));
    stranger.writes("p7", Map.of("status", "DELIVERED"));
    loseAllRecords();
    readAll();
    assertEquals(62, told.size());
  }
}
