package dev.parcelbell.domain.conversation;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.UserAction;
import java.time.Instant;
import java.util.Optional;

/**
 * One item of a webhook's body.
 *
 * @param correlationId follows it from the webhook to the result
 * @param key the same for the same item, however often it is delivered
 * @param kind what the platform calls it, or {@code UNKNOWN}
 * @param at when it happened, in the platform's time
 * @param raw as it came
 */
public record InboundItem(
    String correlationId, String key, String kind, Instant at, Content content, RawInput raw) {
  /** What it is about. */
  public sealed interface Content {
    /**
     * Something that a person did, which opens the messaging window.
     *
     * @param heard what may want an answer
     */
    record Acted(Address person, UserAction action, Optional<Heard> heard) implements Content {}

    /** From now on it is somebody's turn to answer a person. */
    record Turned(Address person, Conversation.Turn turn) implements Content {}

    /** Tells what became of a message of ours. */
    record AboutMessage(Optional<String> person) implements Content {}

    /** Anything else. */
    record Other(Optional<String> person, String reason) implements Content {}
  }

  /** Whose conversation it belongs to, in the platform's words, as far as that is known. */
  public Optional<String> person() {
    return switch (content) {
      case Content.Acted(var person, _, _) -> Optional.of(person.value());
      case Content.Turned(var person, _) -> Optional.of(person.value());
      case Content.AboutMessage(var person) -> person;
      case Content.Other(var person, _) -> person;
    };
  }
}
