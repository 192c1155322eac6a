package dev.parcelbell.adapter.messenger.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.domain.channel.Psid;
import java.time.Instant;
import java.util.Optional;

/** One element of {@code entry[].messaging[]} or {@code entry[].standby[]}. */
record MessagingEvent(ObjectNode json) {
  EventKind kind() {
    return EventKind.of(json);
  }

  Optional<String> senderId() {
    return Json.text(json.path("sender").path("id"));
  }

  Optional<String> recipientId() {
    return Json.text(json.path("recipient").path("id"));
  }

  Optional<Instant> timestamp() {
    return LenientTime.read(json.path("timestamp"));
  }

  /** What the kind is named after, such as {@code postback}. */
  JsonNode at(String field) {
    return json.path(field);
  }

  /** The person in it: whoever is not the page. An echo comes from the page. */
  Optional<Psid> person() {
    var id = kind() == EventKind.ECHO ? recipientId() : senderId();
    return id.filter(Psid::isPsid).map(Psid::new);
  }

  @Override
  public String toString() {
    return "MessagingEvent[" + kind() + "]";
  }
}
