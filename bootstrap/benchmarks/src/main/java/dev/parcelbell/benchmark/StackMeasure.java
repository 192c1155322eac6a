package dev.parcelbell.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The embedded stack under load: what is lost, how long it takes, what it asks of AWS, its size.
 */
final class StackMeasure implements Measure {
  private static final int PER_SECOND = 50;
  private static final int STARTS = 3;
  private static final int WARM_UP = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String SMS_ONLY =
      "[{\"channel\":\"SMS\",\"fallbackAfterSeconds\":600}]"; // a late receipt starts no fallback

  private final Path home;
  private final int seconds;

  StackMeasure(Path home, int seconds) {
    this.home = home;
    this.seconds = seconds;
  }

  @Override
  public String title() {
    return "Embedded stack";
  }

  @Override
  public List<String> run(Consumer<String> progress) throws IOException, InterruptedException {
    var found = new ArrayList<String>();
    progress.accept("starting the stack");
    try (var stack = Stack.start(home)) {
      found.add(starts(stack, progress));
      int updates = seconds * PER_SECOND;
      int parcels = Load.parcelsFor(updates);
      var sms = new Load(stack, 20_000_000, parcels);
      progress.accept("making " + parcels + " customers for SMS");
      sms.create(SMS_ONLY);
      warmUp(stack, progress);
      measure(stack, sms, "sms", updates, found, progress);
      var messenger = new Load(stack, 30_000_000, parcels);
      progress.accept("making " + parcels + " customers for Messenger");
      messenger.createLinked();
      measure(stack, messenger, "messenger", updates, found, progress);
    }
    return found;
  }

  private static String starts(Stack stack, Consumer<String> progress) throws IOException {
    var millis = new ArrayList<Double>();
    var cpu = new ArrayList<Double>();
    for (int i = 0; i < STARTS; i++) {
      stack.http().post(stack.control("/api/application"), "{\"action\":\"stop\"}").orFail();
      long begun = System.nanoTime();
      stack.http().post(stack.control("/api/application"), "{\"action\":\"start\"}").orFail();
      stack.awaitApplication();
      millis.add((System.nanoTime() - begun) / 1e6);
      cpu.add((double) stack.applicationCpu().toMillis());
      progress.accept("start %d: %.0f ms".formatted(i + 1, millis.getLast()));
    }
    return String.format(
        Locale.ROOT,
        "- Application, from starting its process to ready, its stores being up: %.0f ms"
            + ", of which it had a processor for %.0f ms (medians of %d). Target 2,000 ms.",
        Quantiles.of(millis).at(0.5),
        Quantiles.of(cpu).at(0.5),
        STARTS);
  }

  /**
   * Every process is as fast as it gets after some time under load; half a minute shows the way.
   */
  private static void warmUp(Stack stack, Consumer<String> progress) throws InterruptedException {
    progress.accept("warming up with %d updates".formatted(WARM_UP));
    var load = new Load(stack, 10_000_000, WARM_UP);
    load.create(SMS_ONLY);
    var before = Counters.of(stack);
    var accepted = load.send(WARM_UP, PER_SECOND);
    load.awaitEnds(before, accepted.size(), PATIENCE);
  }

  private static void measure(
      Stack stack,
      Load load,
      String channel,
      int updates,
      List<String> found,
      Consumer<String> progress)
      throws IOException, InterruptedException {
    progress.accept("sending %d updates, %d a second".formatted(updates, PER_SECOND));
    var before = Counters.of(stack);
    var cpuBefore = stack.applicationCpu();
    var accepted = load.send(updates, PER_SECOND);
    progress.accept("waiting for the last of them");
    var after = load.awaitEnds(before, accepted.size(), PATIENCE);
    var cpu = stack.applicationCpu().minus(cpuBefore);
    long resident = stack.applicationMegabytes("VmRSS");
    long peak = stack.applicationMegabytes("VmHWM");
    progress.accept("looking at every delivery");
    var states = states(load, accepted);
    var latencies = latencies(accepted, load.reached(channel));
    found.add("");
    found.add("### " + (channel.equals("sms") ? "SMS, one final receipt" : "Messenger"));
    found.add("");
    found.add(
        "- %,d updates at %d/s, %,d accepted with 202; what became of these: %s. Target: all DELIVERED."
            .formatted(updates, PER_SECOND, accepted.size(), states));
    found.add("- API 2xx to provider call: " + latencies + ". Target p50 150 ms, p99 1,000 ms.");
    found.add(
        "- Resident size of the application: %d MB at the end, %d MB at most. Target 256 MB."
            .formatted(resident, peak));
    found.add(
        String.format(
            Locale.ROOT,
            "- Processor time of the application: %.1f ms per update.",
            (double) cpu.toMillis() / updates));
    found.addAll(table(after.requestsSince(before), states.getOrDefault("DELIVERED", 0)));
  }

  private static Map<String, Integer> states(Load load, Map<String, Instant> accepted)
      throws InterruptedException {
    Map<String, AtomicInteger> states = new ConcurrentHashMap<>();
    var ids = List.copyOf(accepted.keySet());
    Parallel.times(
        ids.size(),
        4,
        i ->
            states
                .computeIfAbsent(
                    load.story(ids.get(i)).path("state").asText(), _ -> new AtomicInteger())
                .incrementAndGet());
    var counts = new TreeMap<String, Integer>();
    states.forEach((state, count) -> counts.put(state, count.get()));
    return counts;
  }

  private static Quantiles latencies(Map<String, Instant> accepted, Map<String, Instant> reached) {
    var millis = new ArrayList<Double>();
    accepted.forEach(
        (delivery, at) -> {
          var arrived = reached.get(delivery);
          if (arrived != null) {
            millis.add(Duration.between(at, arrived).toNanos() / 1e6);
          }
        });
    return Quantiles.of(millis);
  }

  private static List<String> table(Map<String, Double> requests, int delivered) {
    var lines = new ArrayList<String>();
    double all = requests.values().stream().mapToDouble(Double::doubleValue).sum();
    lines.add(
        String.format(
            Locale.ROOT,
            "- Requests to AWS per delivered notification: **%.2f**. Target 18 for SMS.",
            all / delivered));
    lines.addAll(List.of("", "| request | count | per notification |", "|---|---:|---:|"));
    requests.forEach(
        (name, count) ->
            lines.add(
                String.format(
                    Locale.ROOT, "| %s | %,.0f | %.2f |", name, count, count / delivered)));
    return lines;
  }
}
