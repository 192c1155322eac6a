package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An approved utility template all of whose gaps we can fill. */
record UtilityTemplate(String name, Locale locale, List<Gap> gaps) {
  /** Reads one of the page's templates; empty when we cannot use it. */
  static Optional<UtilityTemplate> read(JsonNode json) {
    String name = json.path("name").asText();
    boolean isUsable =
        !name.isEmpty()
            && is(json, "status", "APPROVED")
            && is(json, "category", "UTILITY")
            && stream(json.path("components")).allMatch(UtilityTemplate::needsNothingElse);
    return isUsable
        ? LanguageCode.read(json.path("language").asText())
            .flatMap(locale -> gaps(json).map(gaps -> new UtilityTemplate(name, locale, gaps)))
        : Optional.empty();
  }

  private static Optional<List<Gap>> gaps(JsonNode json) {
    return stream(json.path("components"))
        .filter(UtilityTemplate::isBody)
        .map(body -> body.path("text").asText())
        .filter(text -> !text.isBlank())
        .findFirst()
        .flatMap(Gap::in);
  }

  /** Only the body has gaps: no picture in the header, no button whose payload we would owe. */
  private static boolean needsNothingElse(JsonNode component) {
    return isBody(component)
        || (component.path("format").asText("TEXT").equalsIgnoreCase("TEXT")
            && stream(component.path("buttons")).noneMatch(one -> is(one, "type", "POSTBACK"))
            && !component.toString().contains(Gap.BEGIN));
  }

  private static boolean isBody(JsonNode component) {
    return is(component, "type", "BODY");
  }

  private static boolean is(JsonNode json, String name, String value) {
    return json.path(name).asText().equalsIgnoreCase(value);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  Content.Template filled(ParcelNews news, Reader reader, StatusWords words) {
    var parameters =
        gaps.stream()
            .map(
                gap ->
                    new Content.Template.Parameter(
                        gap.name(), gap.asksFor().value(news, reader, locale, words)))
            .toList();
    return new Content.Template(name, locale, parameters);
  }
}
