package dev.parcelbell.adapter.httpapi.in;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.adapter.httpapi.wire.StoryJson;
import dev.parcelbell.application.port.in.ShowDelivery;
import dev.parcelbell.application.port.in.ShowDelivery.Stories;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code GET /v1/customers/{id}/deliveries?cursor=&limit=} */
record CustomerDeliveriesResource(ShowDelivery show) {
  private static final int LIMIT_DEFAULT = 20;
  private static final int LIMIT_MAX = 100;
  private static final Pattern LIMIT_SHAPE = Pattern.compile("[0-9]{1,3}");
  private static final Pattern CURSOR_SHAPE = Pattern.compile("[A-Za-z0-9._~=+/-]{1,1024}");

  HttpResponse get(HttpRequest request) {
    var id = Ids.customer(request).orElseThrow(Ids.unknown("customer"));
    int limit =
        request.parameter("limit").map(CustomerDeliveriesResource::limitOf).orElse(LIMIT_DEFAULT);
    var stories = find(id, request.parameter("cursor"), limit).orElseThrow(Ids.unknown("customer"));
    var json = JsonNodeFactory.instance.objectNode();
    var items = json.putArray("items");
    stories.items().forEach(delivery -> items.add(StoryJson.write(delivery)));
    return HttpResponse.json(200, json.put("next", stories.next().orElse(null)));
  }

  private Optional<Stories> find(CustomerId id, Optional<String> cursor, int limit) {
    if (cursor.filter(text -> !CURSOR_SHAPE.matcher(text).matches()).isPresent()) {
      throw badCursor();
    }
    try {
      return show.of(id, cursor, limit);
    } catch (IllegalArgumentException unreadable) {
      // Only the store can read its cursors, and the cursor is all that a stranger chose here.
      throw cursor.isPresent() ? badCursor() : unreadable;
    }
  }

  private static RuntimeException badCursor() {
    return new ProblemException(
        Problem.at(400, "cursor", "malformed", "This is no cursor from a list of ours."));
  }

  private static int limitOf(String text) {
    int limit = LIMIT_SHAPE.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new ProblemException(
          Problem.at(400, "limit", "out_of_range", "A limit is between 1 and " + LIMIT_MAX + "."));
    }
    return limit;
  }
}
