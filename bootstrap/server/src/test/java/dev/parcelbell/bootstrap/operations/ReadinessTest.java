package dev.parcelbell.bootstrap.operations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadinessTest {
  @Test
  void it_is_ready_when_stores_answer_and_workers_work() {
    assertEquals(HttpResponse.text(200, "ready\n"), ask(() -> true, () -> true));
  }

  @Test
  void a_store_that_does_not_answer_is_told() {
    assertNotReady("A store or a queue does not answer.", ask(() -> false, () -> true));
    assertNotReady(
        "A store or a queue does not answer.",
        ask(
            () -> {
              throw new IllegalStateException("down");
            },
            () -> true));
  }

  @Test
  void a_worker_that_has_died_is_told() {
    assertNotReady("A worker does not work.", ask(() -> true, () -> false));
  }

  @Test
  void whoever_asks_often_does_not_make_the_stores_answer_as_often() {
    var questions = new AtomicInteger();
    var readiness = new Readiness(() -> questions.incrementAndGet() > 0, () -> true);

    for (int i = 0; i < 1000; i++) {
      readiness.answer(request());
    }

    assertTrue(questions.get() < 100, questions::toString);
  }

  private static void assertNotReady(String why, HttpResponse answer) {
    assertEquals(503, answer.status());
    assertEquals("5", answer.headers().get("retry-after"));
    assertTrue(answer.body().text().orElseThrow().contains(why), why);
  }

  private static HttpResponse ask(BooleanSupplier stores, BooleanSupplier workers) {
    return new Readiness(stores, workers).answer(request());
  }

  private static HttpRequest request() {
    return new HttpRequest("GET", "/health/ready", "", Map.of(), Body.EMPTY);
  }
}
