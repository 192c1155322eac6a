package dev.parcelbell.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.parcelbell.http.Body;
import dev.parcelbell.http.Correlation;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrelatedTest {
  private final HttpHandler handler =
      new Correlated(_ -> HttpResponse.text(200, Correlation.current().orElseThrow()));

  @Test
  void the_work_runs_under_the_callers_id() {
    var answer = handler.answer(bringing("abc-1"));

    assertEquals(HttpResponse.text(200, "abc-1").with("x-correlation-id", "abc-1"), answer);
  }

  @Test
  void an_id_that_could_forge_a_log_line_is_replaced() {
    var first = handler.answer(bringing("a\",\"level\":\"INFO"));
    var second = handler.answer(bringing("a b"));

    assertEquals(36, first.headers().getOrDefault("x-correlation-id", "").length());
    assertNotEquals(first, second);
  }

  private static HttpRequest bringing(String id) {
    return new HttpRequest("GET", "/", "", Map.of("x-correlation-id", List.of(id)), Body.EMPTY);
  }
}
