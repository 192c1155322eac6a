package dev.parcelbell.adapter.httpapi.in;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.adapter.httpapi.wire.StoryJson;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.in.ShowDelivery;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;

/** {@code /v1/deliveries/{id}} */
record DeliveryResource(ShowDelivery show, RedriveDelivery redrive) {
  static String path(String id) {
    return "/v1/deliveries/" + id;
  }

  HttpResponse get(HttpRequest request) {
    var story = Ids.delivery(request).flatMap(show::show).orElseThrow(Ids.unknown("delivery"));
    return HttpResponse.json(200, StoryJson.write(story));
  }

  /** Lets a delivery go on whose ticket was parked. */
  HttpResponse postRedrive(HttpRequest request) {
    var id = Ids.delivery(request).orElseThrow(Ids.unknown("delivery"));
    return switch (redrive.redrive(id)) {
      case RESUMED -> {
        var json = JsonNodeFactory.instance.objectNode().put("deliveryId", id.value());
        json.putObject("links").put("delivery", path(id.value()));
        yield HttpResponse.json(202, json);
      }
      case ENDED -> Problem.of(409, "This delivery has come to its end.").toResponse();
      case UNREADABLE ->
          Problem.of(409, "This delivery cannot be read by the present version.").toResponse();
      case NO_SUCH_DELIVERY -> throw Ids.unknown("delivery").get();
    };
  }
}
