package dev.parcelbell.adapter.httpapi.in;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.adapter.httpapi.wire.StoryJson;
import dev.parcelbell.application.port.in.ShowDelivery;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;

/** {@code GET /v1/customers/{id}/deliveries?cursor=&limit=} */
record CustomerDeliveriesResource(ShowDelivery show) {
  HttpResponse get(HttpRequest request) {
    var id = Ids.customer(request).orElseThrow(Ids.unknown("customer"));
    var stories =
        Part.of(request)
            .find(part -> show.of(id, part.cursor(), part.limit()))
            .orElseThrow(Ids.unknown("customer"));
    var json = JsonNodeFactory.instance.objectNode();
    var items = json.putArray("items");
    stories.items().forEach(delivery -> items.add(StoryJson.write(delivery)));
    return HttpResponse.json(200, json.put("next", stories.next().orElse(null)));
  }
}
