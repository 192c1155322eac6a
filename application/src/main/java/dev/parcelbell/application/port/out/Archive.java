package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.Optional;

/** Raw input, kept as it came for a configured time: nothing that arrived is ever just dropped. */
public interface Archive {
  /**
   * @param kind what it is, e.g. {@code message}, {@code UNKNOWN}; at most 60 characters
   * @param reason why it is here, or what came of it
   * @param person the platform's id of the person concerned, if known
   * @param correlationId what it shares with everything that was done because of it, if known
   */
  record RawItem(
      String key,
      String kind,
      String reason,
      Optional<String> person,
      Instant at,
      Optional<String> correlationId,
      RawInput body) {
    /** An item that stands for itself. */
    public RawItem(
        String key,
        String kind,
        String reason,
        Optional<String> person,
        Instant at,
        RawInput body) {
      this(key, kind, reason, person, at, Optional.empty(), body);
    }
  }

  /** Keeps an item; keeping the same key of the same moment again changes nothing. */
  void keep(RawItem item);

  /** The body kept under a key at a moment. */
  Optional<RawInput> find(String key, Instant at);
}
