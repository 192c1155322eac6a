package dev.parcelbell.stack;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/**
 * A shop that reports ten updates a second, whatever happens to who listens: what is not answered
 * with 202 is reported again under the same key, until it is.
 */
final class Load implements AutoCloseable {
  private static final long EVERY_MILLIS = 100;
  private static final double FAULTS = 0.25;
  private static final List<String> STATUSES =
      List.of("IN_TRANSIT", "AT_DEPOT", "OUT_FOR_DELIVERY", "DELIVERY_ATTEMPTED");
  private static final List<String> CHANNELS = List.of("messenger", "sms", "email");
  private static final List<String> KINDS =
      List.of(
          "refuse",
          "throttle",
          "timeout-before",
          "timeout-after",
          "no-receipt",
          "late-receipt",
          "duplicate-receipts",
          "fail-receipt");

  private final AtomicReference<Town> town;
  private final List<String> parcels;
  private final RandomGenerator chance;
  private final Map<Integer, String> deliveries = new ConcurrentHashMap<>();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final AtomicBoolean stopping = new AtomicBoolean();
  private int next;

  private Load(Town town, List<String> parcels, RandomGenerator chance) {
    this.town = new AtomicReference<>(town);
    this.parcels = List.copyOf(parcels);
    this.chance = chance;
  }

  static Load on(Town town, List<String> parcels, RandomGenerator chance) {
    var load = new Load(town, parcels, chance);
    var _ = load.timer.scheduleAtFixedRate(load::tick, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return load;
  }

  /** From now on it goes there. */
  void goesTo(Town other) {
    town.set(other);
  }

  int accepted() {
    return deliveries.size();
  }

  /** The deliveries that were promised, each as often as it was promised to another update. */
  Collection<String> promised() {
    return new ArrayList<>(deliveries.values());
  }

  /** Everything that it has begun to report has been taken on return. */
  void finish() throws InterruptedException {
    stopping.set(true);
    if (!timer.awaitTermination(30, TimeUnit.SECONDS)) {
      throw new AssertionError("the last update is still not taken");
    }
  }

  private void tick() {
    int number = next;
    try {
      if (chance.nextDouble() < FAULTS) {
        town.get().fault(one(CHANNELS), one(KINDS));
      }
      var updates = "/v1/parcels/" + parcels.get(number % parcels.size()) + "/updates";
      var status = STATUSES.get(number / parcels.size() % STATUSES.size());
      var answer =
          town.get()
              .api(
                  "POST",
                  updates,
                  "{'status':'" + status + "'}",
                  "idempotency-key",
                  "load-" + number);
      if (answer.status() == 202) {
        deliveries.put(number, answer.json().path("deliveryId").asText());
        next = number + 1;
      }
    } catch (UncheckedIOException | AssertionError dead) {
      // Somebody was killed; the same update follows in the next tick.
    }
    if (stopping.get() && next > number) {
      timer.shutdown();
    }
  }

  private String one(List<String> of) {
    return of.get(chance.nextInt(of.size()));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
