package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/** Looks whether the page is set up as we need it. Changes nothing. */
public final class GraphProbe {
  /** Without these no window opens and no receipt comes. */
  public static final List<String> FIELDS_NEEDED =
      List.of(
          "messages",
          "messaging_postbacks",
          "message_deliveries",
          "message_reads",
          "message_echoes");

  /**
   * What was found.
   *
   * @param isGood whether nothing has to be done
   * @param text what it is and, unless it is good, what to do
   */
  public record Finding(boolean isGood, String text) {}

  private final GraphApi graph;

  public GraphProbe(GraphApi graph) {
    this.graph = graph;
  }

  /** One finding about the token, and one about the subscription when the token is good. */
  public List<Finding> look() {
    var token = token();
    return token.isGood() ? List.of(token, subscription()) : List.of(token);
  }

  private Finding token() {
    var page = graph.settings().pageId();
    return switch (read("/me", Map.of("fields", "id"))) {
      case GraphAnswer.Failed(var why) -> new Finding(false, why);
      case GraphAnswer.Got(var me) when Json.text(me.path("id")).equals(Optional.of(page)) ->
          new Finding(true, "The page token is good.");
      case GraphAnswer.Got _ ->
          new Finding(
              false, "The page token belongs to another page: take the token of page " + page);
    };
  }

  private Finding subscription() {
    var page = graph.settings().pageId();
    return switch (read("/" + page + "/subscribed_apps", Map.of())) {
      case GraphAnswer.Failed(var why) -> new Finding(false, why);
      case GraphAnswer.Got(var apps) -> subscription(page, missing(apps.path("data")));
    };
  }

  private static Finding subscription(String page, Set<String> missing) {
    return missing.isEmpty()
        ? new Finding(true, "The page tells us everything that we need.")
        : new Finding(
            false,
            "The page does not tell of %s: POST /%s/subscribed_apps with subscribed_fields=%s"
                .formatted(String.join(", ", missing), page, String.join(",", FIELDS_NEEDED)));
  }

  /** What the best subscribed app lacks; which of several apps is ours is not known here. */
  private static Set<String> missing(JsonNode apps) {
    return StreamSupport.stream(apps.spliterator(), false)
        .map(app -> app.path("subscribed_fields"))
        .map(GraphProbe::missingIn)
        .min((one, other) -> Integer.compare(one.size(), other.size()))
        .orElseGet(() -> new TreeSet<>(FIELDS_NEEDED));
  }

  private static Set<String> missingIn(JsonNode fields) {
    Collection<String> there =
        StreamSupport.stream(fields.spliterator(), false).map(JsonNode::asText).toList();
    Set<String> missing = new TreeSet<>(FIELDS_NEEDED);
    missing.removeAll(there);
    return missing;
  }

  private GraphAnswer read(String path, Map<String, String> parameters) {
    return GraphAnswer.of(graph.get(path, parameters, graph.settings().timeout()));
  }
}
