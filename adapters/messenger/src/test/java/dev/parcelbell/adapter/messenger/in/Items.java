package dev.parcelbell.adapter.messenger.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.InboundItem;
import java.time.Instant;
import java.util.List;

/** Bodies as Meta writes them, with page and person filled in. */
final class Items {
  static final String PAGE = "100000000000001";
  static final String ANA = "7100000000000001";

  /** When it happened, and when we got it. */
  static final Instant AT = Instant.ofEpochMilli(1_763_600_000_001L);

  static final Instant RECEIVED = AT.plusSeconds(2);

  private Items() {}

  /** What a person sends, with these members beside sender, recipient and time. */
  static String fromPerson(String members) {
    return event(ANA, PAGE, members);
  }

  /** What the page sends. */
  static String fromPage(String members) {
    return event(PAGE, ANA, members);
  }

  private static String event(String sender, String recipient, String members) {
    return """
    {"sender":{"id":"%s"},"recipient":{"id":"%s"},"timestamp":1763600000001,%s}\
    """
        .formatted(sender, recipient, members);
  }

  static String message(String mid) {
    return fromPerson("\"message\":{\"mid\":\"" + mid + "\",\"text\":\"hi\"}");
  }

  /** One entry with these events. */
  static String body(String... events) {
    return entries(entry("messaging", events));
  }

  static String entries(String... entries) {
    return "{\"object\":\"page\",\"entry\":[" + String.join(",", entries) + "]}";
  }

  static String entry(String list, String... elements) {
    return """
    {"id":"%s","time":1763600000123,"%s":[%s]}\
    """
        .formatted(PAGE, list, String.join(",", elements));
  }

  static RawInput raw(String text) {
    return new RawInput(text.getBytes(UTF_8));
  }

  static List<InboundItem> split(String body) {
    return split(raw(body));
  }

  static List<InboundItem> split(RawInput body) {
    return MessengerBodies.split("corr-1", RECEIVED, body);
  }

  static InboundItem only(String body) {
    var items = split(body);
    if (items.size() != 1) {
      throw new AssertionError("one item expected, not " + items.size());
    }
    return items.getFirst();
  }
}
