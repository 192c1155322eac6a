package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.UserAction;
import java.time.Instant;
import java.util.Optional;

/** Takes one item of a webhook's body to where it belongs. Each is kept raw as well. */
public interface SortInboundItem {
  void sort(Item item);

  /**
   * @param key the same for the same item, however often it is delivered
   * @param kind what the platform calls it, or {@code UNKNOWN}
   * @param at when it happened, in the platform's time
   */
  record Item(
      String correlationId, String key, String kind, Instant at, Content content, RawInput raw) {}

  sealed interface Content {
    /** Something that a person did, which opens the messaging window. */
    record Acted(Address person, UserAction action) implements Content {}

    /** Tells what became of a message of ours. */
    record AboutMessage(Optional<String> person) implements Content {}

    /** Anything else. */
    record Other(Optional<String> person, String reason) implements Content {}
  }
}
