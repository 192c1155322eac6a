package dev.parcelbell.adapter.sqs.in;

import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.Optional;

/** Where the bodies lie that were too large for a queue. */
public interface LargeBodies {
  Optional<RawInput> find(String key, Instant receivedAt);
}
