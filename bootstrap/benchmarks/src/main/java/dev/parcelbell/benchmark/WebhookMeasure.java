package dev.parcelbell.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** How fast signed webhooks are accepted, which means: durable in the embedded queue. */
final class WebhookMeasure implements Measure {
  private static final int CONNECTIONS = 8;
  private static final int SECONDS = 10;
  private static final int WARM_UP_SECONDS = 5;
  private static final int CALLS_MAX = 50_000;
  private static final String PERSON = "2400000000000001";

  private final Path home;

  WebhookMeasure(Path home) {
    this.home = home;
  }

  @Override
  public String title() {
    return "Webhook";
  }

  @Override
  public List<String> run(Consumer<String> progress) throws IOException, InterruptedException {
    progress.accept("starting the stack");
    try (var stack = Stack.start(home)) {
      progress.accept("warming up");
      post(stack, Duration.ofSeconds(WARM_UP_SECONDS), "warm");
      progress.accept("posting for " + SECONDS + " s on " + CONNECTIONS + " connections");
      var millis = post(stack, Duration.ofSeconds(SECONDS), "mid");
      return List.of(
          String.format(
              Locale.ROOT,
              "- %d connections for %d s, one message each: **%.0f accepted/s** on the queue on"
                  + " disk; answer %s.",
              CONNECTIONS,
              SECONDS,
              (double) millis.size() / SECONDS,
              Quantiles.of(millis)));
    }
  }

  private static List<Double> post(Stack stack, Duration length, String prefix)
      throws InterruptedException {
    Queue<Double> millis = new ConcurrentLinkedQueue<>();
    long end = System.nanoTime() + length.toNanos();
    Parallel.times(
        CONNECTIONS,
        CONNECTIONS,
        connection -> {
          for (int i = 0; i < CALLS_MAX && System.nanoTime() - end < 0; i++) {
            var mid = prefix + "-" + connection + "-" + i;
            var webhook = SignedWebhook.saying(PERSON, mid, "Where is my parcel?");
            millis.add(webhook.post(stack));
          }
        });
    return new ArrayList<>(millis);
  }
}
