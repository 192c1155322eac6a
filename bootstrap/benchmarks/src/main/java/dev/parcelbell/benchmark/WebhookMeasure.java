package dev.parcelbell.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How fast signed webhooks are accepted, which means: durable in the embedded queue. */
final class WebhookMeasure implements Measure {
  private static final int CONNECTIONS = 8;
  private static final int SECONDS = 10;
  private static final int WARM_UP_SECONDS = 5;
  private static final int CALLS_MAX = 50_000;
  private static final String SECRET = "playground-app-secret";

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
            var body = body(prefix + "-" + connection + "-" + i);
            var signature = signature(body);
            long begun = System.nanoTime();
            stack
                .http()
                .post(
                    stack.application("/webhooks/messenger"),
                    body,
                    "X-Hub-Signature-256",
                    signature)
                .orFail();
            millis.add((System.nanoTime() - begun) / 1e6);
          }
        });
    return new ArrayList<>(millis);
  }

  private static String body(String mid) {
    return """
    {"object":"page","entry":[{"id":"100000000000001","time":%1$d,"messaging":[{"sender":{"id":"2400000000000001"},\
    "recipient":{"id":"100000000000001"},"timestamp":%1$d,"message":{"mid":"m_%2$s","text":"Where is my parcel?"}}]}]}\
    """
        .formatted(System.currentTimeMillis(), mid);
  }

  private static String signature(String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
      return "sha256=" + HexFormat.of().formatHex(mac.doFinal(body.getBytes(UTF_8)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HMAC-SHA256", impossible);
    }
  }
}
