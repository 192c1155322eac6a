package dev.parcelbell.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Customers with one parcel each, who all get the same statuses one after the other.
 *
 * @param base the number of the first parcel
 */
record Load(Stack stack, int base, int parcels) {
  static final List<String> STATUSES =
      List.of("RECEIVED", "IN_TRANSIT", "AT_DEPOT", "OUT_FOR_DELIVERY");
  private static final int SETUP_THREADS = 4;

  /** How many parcels it takes for so many updates without telling one the same twice. */
  static int parcelsFor(int updates) {
    return Math.max(200, Math.ceilDiv(updates, STATUSES.size()));
  }

  /** Customers who are reached as the plan says; it is a JSON array of hops. */
  void create(String plan) throws InterruptedException {
    Parallel.times(
        parcels,
        SETUP_THREADS,
        i -> {
          var customer =
              """
              {"name":"Someone","phone":"+49151%08d","email":"p%d@parcelbell.example","contactPlan":%s}\
              """
                  .formatted(base + i, base + i, plan);
          var id = "bench-" + (base + i);
          stack.http().put(stack.application("/v1/customers/" + id), customer).orFail();
          createParcel(i, id);
        });
  }

  /** Customers who have just been in the Messenger chat. */
  void createLinked() throws InterruptedException {
    Parallel.times(
        parcels,
        SETUP_THREADS,
        i -> {
          var body = "{\"name\":\"Someone\",\"linked\":true}";
          var person = stack.http().post(stack.control("/api/people"), body).orFail().json();
          createParcel(i, person.path("customerId").asText());
        });
  }

  private void createParcel(int i, String customer) {
    var body = "{\"customerId\":\"%s\"}".formatted(customer);
    stack.http().put(stack.application("/v1/parcels/" + (base + i)), body).orFail();
  }

  /**
   * Sends updates, so many a second. One that is not answered with 2xx is not sent again.
   *
   * @return when each was answered with 202, by delivery
   */
  Map<String, Instant> send(int updates, int perSecond) throws InterruptedException {
    Map<String, Instant> accepted = new ConcurrentHashMap<>();
    Parallel.paced(
        updates,
        perSecond,
        i -> {
          var path = "/v1/parcels/" + (base + i % parcels) + "/updates";
          var body = "{\"status\":\"%s\"}".formatted(STATUSES.get(i / parcels));
          try {
            var reply = stack.http().post(stack.application(path), body).orFail();
            accepted.put(reply.json().path("deliveryId").asText(), reply.at());
          } catch (IllegalStateException | UncheckedIOException refused) {
            // Nothing was promised, so it counts as not accepted.
          }
        });
    return accepted;
  }

  /** Waits until so many more deliveries have ended, or for so long. */
  Counters awaitEnds(Counters before, int count, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    var now = Counters.of(stack);
    while (now.ended() - before.ended() < count && System.nanoTime() - deadline < 0) {
      Thread.sleep(500);
      now = Counters.of(stack);
    }
    return now;
  }

  JsonNode story(String delivery) {
    return stack.http().get(stack.application("/v1/deliveries/" + delivery)).orFail().json();
  }

  /** When each delivery reached its person on a channel, the first time. */
  Map<String, Instant> reached(String channel) {
    Map<String, Instant> at = new ConcurrentHashMap<>();
    for (var sent :
        stack.http().get(stack.control("/api/outbox?channel=" + channel)).orFail().json()) {
      at.putIfAbsent(sent.path("deliveryId").asText(), Instant.parse(sent.path("at").asText()));
    }
    return at;
  }
}
