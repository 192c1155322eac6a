package dev.parcelbell.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RoutesTest {
  @Test
  void health_and_metrics_are_the_operators_and_nothing_else_is() {
    var routes = routes(Map.of());

    assertEquals(
        List.of("GET /health/live", "GET /health/ready", "GET /metrics"),
        routes.operators().routes());
    assertTrue(routes.everybodys().routes().contains("POST /v1/parcels/{id}/updates"));
    assertTrue(
        routes.everybodys().routes().stream().noneMatch(routes.operators().routes()::contains));
    assertEquals(
        routes.operators().routes().size() + routes.everybodys().routes().size(),
        routes.all().routes().size());
  }

  @Test
  void events_come_over_https_only_for_topics_that_are_named() {
    var topic = "arn:aws:sns:eu-central-1:123456789012:events";
    var route = "POST /webhooks/sns";

    assertFalse(routes(Map.of()).all().routes().contains(route));
    assertTrue(
        routes(Map.of("PARCELBELL_SNS_TOPICS", topic)).everybodys().routes().contains(route));
  }

  @Test
  void nobody_is_ready_whose_workers_do_not_work() {
    var answer =
        routes(Map.of())
            .all()
            .answer(new HttpRequest("GET", "/health/ready", "", Map.of(), Body.EMPTY));

    assertEquals(503, answer.status());
    assertTrue(answer.body().text().orElseThrow().contains("A worker does not work."));
  }

  private static Routes routes(Map<String, String> env) {
    var app = App.of(Settings.from(env), InstantSource.system());
    try {
      return app.routes();
    } finally {
      app.closing().closeAll();
    }
  }
}
