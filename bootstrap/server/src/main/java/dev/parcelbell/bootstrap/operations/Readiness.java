package dev.parcelbell.bootstrap.operations;

import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Whether the application can do its work at the moment. Anybody may ask, so the answer is kept for
 * a second: asking often costs the stores nothing.
 */
public final class Readiness implements HttpHandler {
  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();

  private record Known(boolean isReady, long at) {}

  private final BooleanSupplier storesAnswer;
  private final AtomicReference<Known> known;

  public Readiness(BooleanSupplier storesAnswer) {
    this.storesAnswer = storesAnswer;
    this.known = new AtomicReference<>(new Known(false, System.nanoTime() - KEPT_NANOS));
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    var last = known.get();
    if (System.nanoTime() - last.at >= KEPT_NANOS) {
      last = new Known(asksWell(), System.nanoTime());
      known.set(last);
    }
    return last.isReady
        ? HttpResponse.text(200, "ready\n")
        : Problem.of(503, "A store or a queue does not answer.")
            .toResponse()
            .with("retry-after", "5");
  }

  private boolean asksWell() {
    try {
      return storesAnswer.getAsBoolean();
    } catch (RuntimeException down) {
      return false;
    }
  }
}
