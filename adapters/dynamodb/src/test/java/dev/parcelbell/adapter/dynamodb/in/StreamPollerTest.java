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
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StreamPollerTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final CustomerId ANA = new CustomerId("ana.1");

  private record Kept(String kind, String reason) {}

  private final BlockingQueue<ParcelChange> announced = new LinkedBlockingQueue<>();
  private final BlockingQueue<Kept> kept = new LinkedBlockingQueue<>();
  private final DynamoDbStores stores = LocalTables.fresh(InstantSource.system());
  private final Stranger stranger = new Stranger(stores.dynamo(), stores.names().parcels());
  private Consumer<ParcelChange> trouble = _ -> {};
  private DynamoDbStreamsClient streams = LocalStream.client();

  private StreamPoller poller(String owner) {
    AnnounceParcelChange announce =
        change -> {
          trouble.accept(change);
          announced.add(change);
          return new AnnounceParcelChange.Outcome.Nothing();
        };
    var settings =
        new StreamSettings(
            owner, Duration.ofMillis(20), Duration.ofSeconds(30), Duration.ofSeconds(10), 4);
    var poller =
        new StreamPoller(
            stores.dynamo(),
            streams,
            stores.names(),
            new ParcelChangeIntake(
                announce,
                (_, kind, reason, _) -> kept.add(new Kept(kind, reason)),
                InstantSource.fixed(NOON),
                TableClock.SAME),
            PortUnavailable.class::isInstance,
            settings,
            InstantSource.fixed(NOON));
    poller.start();
    return poller;
  }

  private <T> T next(BlockingQueue<T> queue) throws InterruptedException {
    var first = queue.poll(60, TimeUnit.SECONDS);
    if (first == null) {
      throw new AssertionError("nothing came; announced " + announced + ", kept " + kept);
    }
    return first;
  }

  @Test
  void a_parcel_written_by_another_program_is_announced_like_one_of_ours() throws Exception {
    try (var _ = poller("one")) {
      var ours = Parcel.register(new TrackingNumber("ours"), ANA, ParcelDetails.NONE);
      stores.parcels().save(ours, Versioned.NEVER_WRITTEN);
      var first = next(announced);
      stranger.writes("theirs", Map.of("customer_id", "ana.1", "status", "IN_TRANSIT"));
      var second = next(announced);

      assertEquals(Optional.empty(), first.before());
      assertEquals(ours, first.after());
      assertEquals(Optional.empty(), second.before());
      assertEquals("theirs", second.after().id().value());
      assertEquals(ParcelStatus.IN_TRANSIT, second.after().status());
      assertTrue(second.sequence().compareTo(first.sequence()) > 0);
    }
  }

  @Test
  void what_was_written_before_the_first_start_is_announced_in_order() throws Exception {
    stranger.writes("p1", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
    stranger.writes("p1", Map.of("status", "IN_TRANSIT"));
    stranger.writes("p1", Map.of("status", "DELIVERED", "colour", "blue"));
    try (var _ = poller("one")) {
      assertEquals(ParcelStatus.RECEIVED, next(announced).after().status());
      assertEquals(ParcelStatus.IN_TRANSIT, next(announced).after().status());
      var last = next(announced);
      assertEquals(ParcelStatus.DELIVERED, last.after().status());
      assertEquals(ParcelStatus.IN_TRANSIT, last.before().orElseThrow().status());
    }
  }

  @Test
  void after_a_restart_reading_goes_on_where_it_stopped() throws Exception {
    stranger.writes("p1", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
    try (var _ = poller("one")) {
      next(announced);
      stranger.writes("p1", Map.of("status", "AT_DEPOT"));
      next(announced);
    }
    stranger.writes("p1", Map.of("status", "IN_TRANSIT"));
    try (var _ = poller("two")) {
      assertEquals(ParcelStatus.IN_TRANSIT, next(announced).after().status());
    }
    assertTrue(announced.isEmpty());
  }

  @Test
  void what_cannot_be_read_is_kept_raw_and_passed() throws Exception {
    try (var _ = poller("one")) {
      stranger.writes("p1", Map.of("customer_id", "ana.1", "status", "SOMEWHERE"));
      stranger.writes("p1", Map.of("status", "IN_TRANSIT"));
      var broken = next(kept);
      assertEquals("PARCEL_CHANGE", broken.kind());
      assertTrue(broken.reason().contains("status"), broken::reason);
      var readable = next(announced);
      assertEquals(ParcelStatus.IN_TRANSIT, readable.after().status());
      assertEquals(Optional.empty(), readable.before());
    }
  }

  @Test
  void a_deleted_parcel_is_nothing_to_tell() throws Exception {
    try (var _ = poller("one")) {
      stranger.writes("p1", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
      next(announced);
      var key = Map.of("parcel_id", fromS("p1"));
      stores.dynamo().deleteItem(d -> d.tableName(stores.names().parcels()).key(key));
      stranger.writes("p2", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
      assertEquals("p2", next(announced).after().id().value());
    }
    assertTrue(kept.isEmpty());
  }

  @Test
  void an_outage_is_waited_out_and_loses_nothing() throws Exception {
    var outages = new AtomicInteger(7);
    trouble =
        _ -> {
          if (outages.getAndDecrement() > 0) {
            throw new PortUnavailable("tickets", new IllegalStateException("down"));
          }
        };
    stranger.writes("p1", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
    stranger.writes("p1", Map.of("status", "IN_TRANSIT"));
    try (var _ = poller("one")) {
      assertEquals(ParcelStatus.RECEIVED, announced.poll(60, TimeUnit.SECONDS).after().status());
      assertEquals(ParcelStatus.IN_TRANSIT, next(announced).after().status());
    }
    assertTrue(kept.isEmpty());
  }

  @Test
  void an_error_does_not_end_the_reading_and_loses_nothing() throws Exception {
    var errors = new AtomicInteger(2);
    streams =
        new StreamsClientThat(
            () -> {
              if (errors.getAndDecrement() > 0) {
                throw new NoClassDefFoundError("of a test");
              }
            });
    stranger.writes("p1", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
    try (var poller = poller("one")) {
      assertEquals(ParcelStatus.RECEIVED, next(announced).after().status());
      assertTrue(poller.isAlive());
    }
    assertTrue(errors.get() < 0);
  }

  @Test
  void a_change_that_always_fails_is_kept_raw_and_stops_nobody() throws Exception {
    trouble =
        change -> {
          if (change.after().id().value().equals("bad")) {
            throw new IllegalStateException("a bug");
          }
        };
    stranger.writes("bad", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
    stranger.writes("good", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
    try (var _ = poller("one")) {
      assertEquals("good", next(announced).after().id().value());
      assertEquals("PARCEL_CHANGE", next(kept).kind());
    }
  }

  @Test
  void stopping_in_an_outage_leaves_the_change_for_the_next_one() throws Exception {
    var tried = new LinkedBlockingQueue<ParcelChange>();
    trouble =
        change -> {
          tried.add(change);
          throw new PortUnavailable("tickets", new IllegalStateException("down"));
        };
    stranger.writes("p1", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
    try (var _ = poller("one")) {
      next(tried);
    }
    trouble = _ -> {};
    try (var _ = poller("two")) {
      assertEquals(ParcelStatus.RECEIVED, next(announced).after().status());
    }
  }

  @Test
  void of_two_processes_one_reads_until_it_stops() throws Exception {
    try (var _ = poller("one")) {
      stranger.writes("p1", Map.of("customer_id", "ana.1", "status", "RECEIVED"));
      next(announced);
      try (var _ = poller("two")) {
        stranger.writes("p1", Map.of("status", "AT_DEPOT"));
        next(announced);
        stranger.writes("p1", Map.of("status", "IN_TRANSIT"));
        next(announced);
        assertTrue(announced.isEmpty());
      }
    }
    try (var _ = poller("three")) {
      stranger.writes("p1", Map.of("status", "DELIVERED"));
      assertEquals(ParcelStatus.DELIVERED, next(announced).after().status());
    }
  }

  @Test
  void when_a_shard_is_gone_before_it_was_read_every_parcel_is_looked_at() throws Exception {
    stranger.writes(
        "lost",
        Map.of(
            "customer_id", "ana.1", "status", "DELIVERED", "occurred_at", "2026-03-01T11:00:00Z"));
    var record = LocalStream.of(stores.names().parcels()).getFirst();
    // As it stands after a long time: the record has been passed, and so was a shard that is gone.
    checkpoint(onlyShard(), record.sequence());
    checkpoint("shardId-00000000000000000001-gone", "1");

    try (var _ = poller("one")) {
      var missed = next(announced);
      assertEquals("lost", missed.after().id().value());
      assertEquals(ParcelStatus.REGISTERED, missed.before().orElseThrow().status());
    }
    assertTrue(announced.isEmpty());
  }

  private String onlyShard() {
    var table = stores.dynamo().describeTable(d -> d.tableName(stores.names().parcels())).table();
    return LocalStream.client()
        .describeStream(d -> d.streamArn(table.latestStreamArn()))
        .streamDescription()
        .shards()
        .getFirst()
        .shardId();
  }

  private void checkpoint(String shard, String sequence) {
    var row = new HashMap<>(References.checkpoint(stores.names().parcels(), shard).key());
    row.put("sequence", fromS(sequence));
    stores.dynamo().putItem(put -> put.tableName(stores.names().references()).item(row));
  }

  @Test
  void stopping_is_prompt() {
    var poller = poller("one");
    long before = System.nanoTime();
    poller.close();
    assertEquals(List.of(), List.copyOf(announced));
    assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 20);
  }
}
