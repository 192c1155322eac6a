package dev.parcelbell.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How long after its deadline a fallback starts: SMS without a receipt, then e-mail. */
final class FallbackMeasure implements Measure {
  private static final int DELIVERIES = 200;
  private static final int PER_SECOND = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PLAN =
      "[{\"channel\":\"SMS\",\"fallbackAfterSeconds\":10},{\"channel\":\"EMAIL\"}]";

  private final Path home;

  FallbackMeasure(Path home) {
    this.home = home;
  }

  @Override
  public String title() {
    return "Fallback";
  }

  @Override
  public List<String> run(Consumer<String> progress) throws IOException, InterruptedException {
    progress.accept("starting the stack");
    try (var stack = Stack.start(home)) {
      var load = new Load(stack, 40_000_000, DELIVERIES);
      load.create(PLAN);
      var fault = "{\"channel\":\"sms\",\"kind\":\"no-receipt\",\"times\":" + DELIVERIES + "}";
      stack.http().post(stack.control("/api/faults"), fault).orFail();
      progress.accept("sending %d updates, no SMS gets a receipt".formatted(DELIVERIES));
      var before = Counters.of(stack);
      var accepted = load.send(DELIVERIES, PER_SECOND);
      load.awaitEnds(before, accepted.size(), PATIENCE);
      var mails = load.reached("email");
      var late = new ArrayList<Double>();
      for (var delivery : accepted.keySet()) {
        var hop = load.story(delivery).path("hops").path(0);
        var claimed = Instant.parse(hop.path("attempts").path(0).path("at").asText());
        var deadline = claimed.plusSeconds(hop.path("fallbackAfterSeconds").asLong());
        var mail = mails.get(delivery);
        if (mail != null) {
          late.add(Duration.between(deadline, mail).toNanos() / 1e6);
        }
      }
      return List.of(
          "- %d of %d fell back from SMS to e-mail; from the deadline to the provider's call: %s."
                  .formatted(late.size(), DELIVERIES, Quantiles.of(late))
              + " Target p99 1,000 ms.");
    }
  }
}
