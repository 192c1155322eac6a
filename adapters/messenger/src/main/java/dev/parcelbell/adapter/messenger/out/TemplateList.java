package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code GET /{page}/message_templates}, page by page. */
final class TemplateList {
  private static final String FIELDS = "name,language,status,category,components,parameter_format";
  private static final int ITEMS_A_PAGE = 100;

  /** A page of Facebook has at most a few hundred templates. */
  private static final int PAGES_MAX = 50;

  private final GraphApi graph;

  TemplateList(GraphApi graph) {
    this.graph = graph;
  }

  /** Every template that we can use; empty when the whole list did not come in time. */
  Optional<List<UtilityTemplate>> read(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    var usable = new ArrayList<UtilityTemplate>();
    Optional<String> after = Optional.empty();
    for (int page = 0; page < PAGES_MAX; page++) {
      var left = Duration.ofNanos(end - System.nanoTime());
      var list = left.isPositive() ? page(after, left) : Optional.<ObjectNode>empty();
      if (list.isEmpty()) {
        return Optional.empty();
      }
      list.get().path("data").forEach(one -> UtilityTemplate.read(one).ifPresent(usable::add));
      after = next(list.get());
      if (after.isEmpty()) {
        return Optional.of(List.copyOf(usable));
      }
    }
    return Optional.empty();
  }

  private Optional<ObjectNode> page(Optional<String> after, Duration patience) {
    Map<String, String> parameters = new HashMap<>();
    parameters.put("fields", FIELDS);
    parameters.put("limit", Integer.toString(ITEMS_A_PAGE));
    after.ifPresent(cursor -> parameters.put("after", cursor));
    var path = "/" + graph.settings().pageId() + "/message_templates";
    return graph.get(path, parameters, patience) instanceof GraphReply.Answered answer
            && answer.isOk()
        ? answer.body().filter(body -> body.path("data").isArray())
        : Optional.empty();
  }

  /** The address of the next page has the token in it and may name any host: not followed. */
  private static Optional<String> next(ObjectNode list) {
    var paging = list.path("paging");
    return paging.has("next") ? Json.text(paging.path("cursors").path("after")) : Optional.empty();
  }
}
