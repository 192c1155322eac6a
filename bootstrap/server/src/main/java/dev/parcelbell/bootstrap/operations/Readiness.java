package dev.parcelbell.bootstrap.operations;

import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Whether the application can do its work at the moment. Anybody may ask, so the answer is kept for
 * a second: asking often costs the stores nothing.
 */
public final class Readiness implements HttpHandler {
  private static final long KEPT_NANOS = Duration.ofSeconds(1).toNanos();
  private static final Problem NO_STORE = Problem.of(503, "A store or a queue does not answer.");
  private static final Problem NO_WORKER = Problem.of(503, "A worker does not work.");

  /**
   * @param problem nothing when it is ready
   */
  private record Known(Optional<Problem> problem, long at) {}

  private final BooleanSupplier storesAnswer;
  private final BooleanSupplier workersWork;
  private final AtomicReference<Known> known;

  public Readiness(BooleanSupplier storesAnswer, BooleanSupplier workersWork) {
    this.storesAnswer = storesAnswer;
    this.workersWork = workersWork;
    this.known =
        new AtomicReference<>(new Known(Optional.of(NO_STORE), System.nanoTime() - KEPT_NANOS));
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    var last = known.get();
    if (System.nanoTime() - last.at >= KEPT_NANOS) {
      last = new Known(problem(), System.nanoTime());
      known.set(last);
    }
    return last.problem
        .map(problem -> problem.toResponse().with("retry-after", "5"))
        .orElseGet(() -> HttpResponse.text(200, "ready\n"));
  }

  private Optional<Problem> problem() {
    if (!workersWork.getAsBoolean()) {
      return Optional.of(NO_WORKER);
    }
    return asksWell() ? Optional.empty() : Optional.of(NO_STORE);
  }

  private boolean asksWell() {
    try {
      return storesAnswer.getAsBoolean();
    } catch (RuntimeException down) {
      return false;
    }
  }
}
