package dev.parcelbell.playground;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Router;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Time, the application's life, and a fresh start. */
final class WholeApi {
  /** Further in one step, dates and durations of others would begin to overflow. */
  private static final long ADVANCE_SECONDS_MAX = Duration.ofDays(366).toSeconds();

  private static final int ACTION_MAX = 20;

  private final Playground playground;

  WholeApi(Playground playground) {
    this.playground = playground;
  }

  Router routes() {
    return Router.builder()
        .get("/api/clock", _ -> now())
        .post("/api/clock/advance", this::advance)
        .post("/api/application", this::application)
        .post("/api/reset", _ -> reset())
        .build();
  }

  private HttpResponse now() {
    var now = playground.clock().instant().toString();
    return HttpResponse.json(200, JsonNodeFactory.instance.objectNode().put("now", now));
  }

  private HttpResponse advance(HttpRequest request) {
    var fields = JsonFields.of(request);
    long seconds = fields.number("seconds", Optional.empty(), 1, ADVANCE_SECONDS_MAX);
    fields.done();
    playground.advance(Duration.ofSeconds(seconds));
    return now();
  }

  private HttpResponse application(HttpRequest request) {
    var fields = JsonFields.of(request);
    var action = fields.text("action", ACTION_MAX).toLowerCase(Locale.ROOT);
    Runnable carryOut =
        switch (action) {
          case "kill" -> playground::kill;
          case "stop" -> playground::stop;
          case "start" -> playground::start;
          default -> {
            fields.refuse("action", "unknown_action", "This must be kill, stop or start.");
            yield () -> {};
          }
        };
    fields.done();
    carryOut.run();
    return HttpResponse.empty(204);
  }

  private HttpResponse reset() {
    playground.reset();
    return HttpResponse.empty(204);
  }
}
