package dev.parcelbell.playground;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import dev.parcelbell.http.Router;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.world.Channel;
import java.util.Optional;

/** What reached people. */
final class OutboxApi {
  private final Simulators simulators;

  OutboxApi(Simulators simulators) {
    this.simulators = simulators;
  }

  Router routes() {
    return Router.builder().get("/api/outbox", this::list).build();
  }

  private HttpResponse list(HttpRequest request) {
    var channel = given(request, "channel").map(OutboxApi::channel);
    // A plus that nobody encoded has become a space; no address has one.
    var to = given(request, "to").map(address -> address.replace(' ', '+'));
    var array = JsonNodeFactory.instance.arrayNode();
    simulators.outbox().find(channel, to).forEach(sent -> array.add(sent.toJson()));
    return HttpResponse.json(200, array);
  }

  private static Optional<String> given(HttpRequest request, String name) {
    return request.parameter(name).filter(value -> !value.isEmpty());
  }

  private static Channel channel(String name) {
    try {
      return Channel.parse(name);
    } catch (IllegalArgumentException unknown) {
      throw new ProblemException(
          Problem.at(400, "channel", "unknown_channel", "It is messenger, sms or email."));
    }
  }
}
