package dev.parcelbell.adapter.messenger.in;

import dev.parcelbell.adapter.messenger.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A piece of a webhook's body that stands for itself.
 *
 * @param page the id of its entry; empty where there is none
 * @param entryTime when Meta made up the entry, if it says so
 */
record WebhookPart(Origin origin, String page, Optional<Instant> entryTime, RawJson raw) {
  enum Origin {
    /** An element of {@code entry[].messaging[]}. */
    MESSAGING,
    /** An element of {@code entry[].standby[]}: another app has the conversation. */
    STANDBY,
    /** An element of {@code entry[].changes[]}: not about a conversation. */
    CHANGES,
    /** Whatever has another shape: an entry, or the whole body. */
    UNREADABLE
  }

  /** Every piece of a body, each exactly once, in order; at least one. */
  static List<WebhookPart> of(RawJson body) {
    var entries =
        named("entry", body).flatMap(list -> list.elements().orElse(List.of()).stream()).toList();
    return entries.isEmpty()
        ? List.of(new WebhookPart(Origin.UNREADABLE, "", Optional.empty(), body))
        : entries.stream().flatMap(entry -> partsOf(entry).stream()).toList();
  }

  private static List<WebhookPart> partsOf(RawJson entry) {
    var page = named("id", entry).flatMap(id -> text(id).stream()).findFirst().orElse("");
    var time = named("time", entry).flatMap(at -> time(at).stream()).findFirst();
    var parts = new ArrayList<WebhookPart>();
    for (var member : entry.members().orElse(List.of())) {
      var elements = member.value().elements().orElseGet(() -> List.of(member.value()));
      origin(member)
          .ifPresent(
              from -> elements.forEach(raw -> parts.add(new WebhookPart(from, page, time, raw))));
    }
    return parts.isEmpty() ? List.of(new WebhookPart(Origin.UNREADABLE, page, time, entry)) : parts;
  }

  private static Optional<Origin> origin(RawJson.Member member) {
    return switch (member.name()) {
      case "messaging" -> Optional.of(Origin.MESSAGING);
      case "standby" -> Optional.of(Origin.STANDBY);
      case "changes" -> Optional.of(Origin.CHANGES);
      case "id", "time" -> Optional.empty();
      // Meta adds to its events without notice.
      default -> Optional.of(Origin.UNREADABLE).filter(_ -> member.value().isContainer());
    };
  }

  private static Stream<RawJson> named(String name, RawJson object) {
    return object.members().orElse(List.of()).stream()
        .filter(member -> member.name().equals(name))
        .map(RawJson.Member::value);
  }

  private static Optional<String> text(RawJson value) {
    return Json.value(value.bytes()).flatMap(Json::text);
  }

  private static Optional<Instant> time(RawJson value) {
    return Json.value(value.bytes()).flatMap(LenientTime::read);
  }
}
