package dev.parcelbell.adapter.messenger.in;

import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.application.port.in.SortInboundItem;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the bodies of the webhook apart. Each item goes its own way: one that nobody understands is
 * kept as it came, and one that cannot be brought anywhere now keeps no other one waiting.
 */
public final class MessengerBodies {
  private static final String UNKNOWN = "UNKNOWN";

  /** Clocks differ; a time further ahead is somebody's mistake, and ours is taken. */
  private static final Duration AHEAD_MAX = Duration.ofMinutes(5);

  private final SortInboundItem sort;

  public MessengerBodies(SortInboundItem sort) {
    this.sort = sort;
  }

  /**
   * Brings every item of a body to where it belongs.
   *
   * @return how many items there were
   * @throws RuntimeException the first failure, after every item was tried: take the body again
   *     later, items are recognised by their keys
   */
  public int take(String correlationId, Instant receivedAt, RawInput body) {
    var items = split(correlationId, receivedAt, body);
    var failures = new ArrayList<RuntimeException>();
    for (var item : items) {
      try {
        sort.sort(item);
      } catch (RuntimeException failed) {
        failures.add(failed);
      }
    }
    if (!failures.isEmpty()) {
      var first = failures.removeFirst();
      failures.stream().filter(other -> !other.equals(first)).forEach(first::addSuppressed);
      throw first;
    }
    return items.size();
  }

  /** Every item of a body, whatever it is: at least one, of kind {@code UNKNOWN} if need be. */
  public static List<InboundItem> split(String correlationId, Instant receivedAt, RawInput body) {
    return WebhookPart.of(RawJson.of(body.bytes())).stream()
        .map(part -> item(correlationId, receivedAt, part))
        .toList();
  }

  private static InboundItem item(String correlationId, Instant receivedAt, WebhookPart part) {
    byte[] raw = part.raw().bytes();
    var event = Json.object(raw).map(MessagingEvent::new);
    var kind = kind(part, event);
    var key =
        event
            .filter(_ -> isOfConversation(part))
            .map(one -> EventKey.of(part.page(), one, raw))
            .orElseGet(() -> EventKey.of(kind, raw));
    var at =
        event
            .flatMap(MessagingEvent::timestamp)
            .or(part::entryTime)
            .filter(time -> !time.isAfter(receivedAt.plus(AHEAD_MAX)))
            .orElse(receivedAt);
    return new InboundItem(correlationId, key, kind, at, content(part, event), new RawInput(raw));
  }

  private static boolean isOfConversation(WebhookPart part) {
    return switch (part.origin()) {
      case MESSAGING, STANDBY -> true;
      case CHANGES, UNREADABLE -> false;
    };
  }

  private static String kind(WebhookPart part, Optional<MessagingEvent> event) {
    return switch (part.origin()) {
      case MESSAGING -> event.map(one -> one.kind().label()).orElse(UNKNOWN);
      case STANDBY -> "standby." + event.map(one -> one.kind().label()).orElse(UNKNOWN);
      case CHANGES -> "changes";
      case UNREADABLE -> UNKNOWN;
    };
  }

  private static Content content(WebhookPart part, Optional<MessagingEvent> event) {
    return switch (part.origin()) {
      case CHANGES -> new Content.Other(Optional.empty(), "not about a conversation");
      case UNREADABLE -> new Content.Other(Optional.empty(), "not the shape of a webhook");
      case MESSAGING, STANDBY ->
          event
              .map(one -> content(part, one))
              .orElseGet(() -> new Content.Other(Optional.empty(), "not the shape of an event"));
    };
  }

  private static Content content(WebhookPart part, MessagingEvent event) {
    var kind = event.kind();
    var person = event.person().filter(psid -> !psid.value().equals(part.page()));
    var id = person.map(Psid::value);
    if (kind.isAboutMessage()) {
      return new Content.AboutMessage(id);
    }
    if (part.origin() == WebhookPart.Origin.STANDBY) {
      return new Content.Other(id, "another app has the conversation");
    }
    var turn = Control.turn(event);
    if (turn.isPresent() && person.isPresent()) {
      return new Content.Turned(new Address.Messenger(person.get()), turn.get());
    }
    if (kind.action().isEmpty()) {
      return new Content.Other(id, "nothing that a person did");
    }
    return person
        .<Content>map(
            psid ->
                new Content.Acted(
                    new Address.Messenger(psid), kind.action().orElseThrow(), Listened.to(event)))
        .orElseGet(() -> new Content.Other(Optional.empty(), "nobody whom we know did it"));
  }
}
