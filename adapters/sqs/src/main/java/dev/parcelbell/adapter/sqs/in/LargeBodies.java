package dev.parcelbell.adapter.sqs.in;

import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.Optional;

/** Where the bodies lie that were too large for a queue. */
public interface LargeBodies {
  Optional<RawInput> find(String key, Instant receivedAt);

  /** It was written before the message was sent, so its absence is a failure and may pass. */
  default RawInput fetch(String key, Instant receivedAt) {
    return find(key, receivedAt)
        .orElseThrow(() -> new IllegalStateException("a large body is not in the archive"));
  }
}
