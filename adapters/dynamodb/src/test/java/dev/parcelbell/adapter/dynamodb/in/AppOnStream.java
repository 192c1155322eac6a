package dev.parcelbell.adapter.dynamodb.in;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.CustomerSamples.BEN;
import static dev.parcelbell.application.testkit.CustomerSamples.EMAIL;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.adapter.dynamodb.local.LocalStream;
import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.local.Stranger;
import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.testkit.CustomerSamples;
import dev.parcelbell.application.testkit.InMemoryChannelStates;
import dev.parcelbell.application.testkit.InMemoryInboundQueue;
import dev.parcelbell.application.testkit.InMemoryReplyClaims;
import dev.parcelbell.application.testkit.InMemorySentMessages;
import dev.parcelbell.application.testkit.InMemoryTickets;
import dev.parcelbell.application.testkit.InMemoryTopics;
import dev.parcelbell.application.testkit.InMemoryWindows;
import dev.parcelbell.application.testkit.PlainTexts;
import dev.parcelbell.application.testkit.SilentObserver;
import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.application.usecase.Ports;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The real use cases over tables on DynamoDB Local, which hear of parcels from the table's own
 * stream. What else they need is in memory. Ana has an e-mail address, of Ben only the name is
 * known.
 */
final class AppOnStream implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final InstantSource CLOCK = InstantSource.system();

  /**
   * What was kept raw.
   *
   * @param parcel the end of its key
   */
  record Kept(String parcel, String reason, String body) {}

  final DynamoDbStores stores = LocalTables.fresh(CLOCK);
  final Stranger stranger = new Stranger(stores.dynamo(), stores.names().parcels());
  final UseCases use;
  private final List<Kept> kept = new CopyOnWriteArrayList<>();
  private StreamPoller poller;
  private int readers;

  AppOnStream() {
    var ana = CustomerSamples.with(ANA, Optional.of(EMAIL), Optional.empty());
    stores.customers().save(ana, Versioned.NEVER_WRITTEN);
    stores.customers().save(CustomerSamples.bare(BEN), Versioned.NEVER_WRITTEN);
    var ids = new AtomicInteger();
    use =
        new UseCases(
            new Ports(
                stores.customers(),
                stores.parcels(),
                stores.idempotency(),
                stores.deliveries(),
                new InMemoryTickets(CLOCK, Duration.ofSeconds(40), 120_000),
                new InMemoryWindows(),
                new InMemorySentMessages(),
                new InMemoryReplyClaims(),
                new InMemoryChannelStates(),
                stores.archive(),
                new InMemoryInboundQueue(),
                new InMemoryTopics(),
                new PlainTexts(),
                (_, _, _) -> Optional.empty(),
                _ -> true,
                Map.of(),
                new SilentObserver(),
                () -> "%026d".formatted(ids.getAndIncrement()),
                () -> 0.5,
                _ -> {}),
            EngineSettings.defaults(),
            CLOCK);
    poller = read();
  }

  private StreamPoller read() {
    var intake =
        new ParcelChangeIntake(
            use.announceParcelChange(),
            (key, kind, reason, body) -> {
              use.keepRaw().keep(key, kind, reason, body);
              var parcel = key.substring(key.indexOf('/', key.indexOf('/') + 1) + 1);
              kept.add(new Kept(parcel, reason, new String(body.bytes(), UTF_8)));
            },
            CLOCK,
            TableClock.SAME);
    var reader =
        new StreamPoller(
            stores.dynamo(),
            LocalStream.client(),
            stores.names(),
            intake,
            PortUnavailable.class::isInstance,
            StreamSettings.of("reader " + readers++).every(Duration.ofMillis(20)),
            CLOCK);
    reader.start();
    return reader;
  }

  /** Reads the whole stream once more, as after a crash that forgot every checkpoint. */
  void readsAgain() {
    poller.close();
    var table = stores.names().references();
    for (var row : stores.dynamo().scan(scan -> scan.tableName(table)).items()) {
      var sort = row.get("sort");
      if (sort != null && sort.s().startsWith("shard/")) {
        var key = Map.of("reference", row.get("reference"), "sort", sort);
        stores.dynamo().deleteItem(delete -> delete.tableName(table).key(key));
      }
    }
    poller = read();
  }

  /** A customer's deliveries of one parcel, newest first. */
  List<Delivery> deliveries(CustomerId customer, String parcel) {
    return stores.deliveries().of(customer, Optional.empty(), 100).items().stream()
        .filter(delivery -> news(delivery).parcel().value().equals(parcel))
        .toList();
  }

  static ParcelNews news(Delivery delivery) {
    return switch (delivery.progress().assignment().notification()) {
      case ParcelNews news -> news;
    };
  }

  /** The only delivery of one of Ana's parcels, once it is there. */
  Delivery announced(String parcel) {
    return until(() -> deliveries(ANA, parcel), found -> !found.isEmpty()).getFirst();
  }

  List<Kept> kept(String parcel) {
    return kept.stream().filter(one -> one.parcel().equals(parcel)).toList();
  }

  /** What was kept of a parcel first, once it is there. */
  Kept raw(String parcel) {
    return until(() -> kept(parcel), found -> !found.isEmpty()).getFirst();
  }

  static <T> T until(Supplier<T> look, Predicate<T> isThere) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      T seen = look.get();
      if (isThere.test(seen)) {
        return seen;
      }
      if (System.nanoTime() > end) {
        throw new AssertionError("it did not come; last seen: " + seen);
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void close() {
    poller.close();
  }
}
