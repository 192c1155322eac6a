package dev.parcelbell.playground;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Router;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import dev.parcelbell.simulator.world.Faults;
import java.util.Optional;
import java.util.function.Function;

/** What shall go wrong with the next sends. */
final class FaultsApi {
  private static final int TEXT_MAX = 200;
  private static final long TIMES_MAX = 1_000_000;

  private final Faults faults;

  FaultsApi(Faults faults) {
    this.faults = faults;
  }

  Router routes() {
    return Router.builder()
        .get("/api/faults", _ -> list())
        .post("/api/faults", this::add)
        .delete("/api/faults", _ -> clear())
        .build();
  }

  private HttpResponse list() {
    var array = JsonNodeFactory.instance.arrayNode();
    faults.list().forEach(fault -> array.add(fault.toJson()));
    return HttpResponse.json(200, array);
  }

  private HttpResponse add(HttpRequest request) {
    var fields = JsonFields.of(request);
    var channel = parse(fields, "channel", Channel::parse);
    var kind = parse(fields, "kind", FaultKind::parse);
    int times = (int) fields.number("times", Optional.of(1L), 1, TIMES_MAX);
    var code = fields.optionalText("code", TEXT_MAX);
    fields.done();
    faults.add(new Fault(channel.orElseThrow(), kind.orElseThrow(), times, code));
    return HttpResponse.empty(204);
  }

  private HttpResponse clear() {
    faults.clear();
    return HttpResponse.empty(204);
  }

  private static <T> Optional<T> parse(JsonFields fields, String name, Function<String, T> parser) {
    var text = fields.text(name, TEXT_MAX);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(parser.apply(text));
    } catch (IllegalArgumentException unknown) {
      fields.refuse(name, "unknown_" + name, "There is no such " + name + " here.");
      return Optional.empty();
    }
  }
}
