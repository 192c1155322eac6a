package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the persistent menu of one locale may look like: up to 20 items, one below the other. */
final class MenuRules {
  private static final int ITEMS_MAX = 20;
  private static final int TITLE_MAX = 30;
  private static final int PAYLOAD_MAX = 1000;
  private static final Set<String> KEYS =
      Set.of("locale", "call_to_actions", "composer_input_disabled", "disabled_surfaces");
  private static final Set<String> POSTBACK_KEYS = Set.of("type", "title", "payload");
  private static final Set<String> LINK_KEYS =
      Set.of(
          "type",
          "title",
          "url",
          "webview_height_ratio",
          "messenger_extensions",
          "fallback_url",
          "webview_share_button");

  private MenuRules() {}

  static Stream<GraphError> violations(JsonNode menu, String param) {
    var items = menu.path("call_to_actions");
    var itemsParam = param + "[call_to_actions]";
    return Stream.of(
            Limits.onlyKeys(KEYS, menu, param),
            Limits.count(1, ITEMS_MAX, items, itemsParam),
            IntStream.range(0, items.size())
                .boxed()
                .flatMap(i -> item(items.path(i), itemsParam + "[" + i + "]")))
        .flatMap(Function.identity());
  }

  /** Somebody with a language that no menu is for gets the default one. */
  static Stream<GraphError> defaultIsThere(JsonNode menus) {
    return menus.isMissingNode()
            || Template.stream(menus).anyMatch(m -> m.path("locale").asText().equals("default"))
        ? Stream.empty()
        : Stream.of(GraphError.parameter("Param persistent_menu must have the locale default"));
  }

  private static Stream<GraphError> item(JsonNode item, String param) {
    var title = Limits.required(TITLE_MAX, item, "title", param + "[title]");
    return switch (item.path("type").asText()) {
      case "nested" -> Stream.of(GraphError.nestedMenu());
      case "postback" ->
          Stream.of(
                  Limits.onlyKeys(POSTBACK_KEYS, item, param),
                  title,
                  Limits.required(PAYLOAD_MAX, item, "payload", param + "[payload]"))
              .flatMap(Function.identity());
      case "web_url" ->
          Stream.of(
                  Limits.onlyKeys(LINK_KEYS, item, param),
                  title,
                  item.has("url")
                      ? Limits.web(item, "url", param + "[url]")
                      : Stream.of(
                          GraphError.parameter("Param " + param + "[url] must be a valid URL")))
              .flatMap(Function.identity());
      default -> Stream.of(GraphError.parameter("Param " + param + "[type] is not supported"));
    };
  }
}
