package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Idempotency;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answered calls in memory. Safe for use by many threads. */
public final class InMemoryIdempotency implements Idempotency {
  private final Map<Key, Claim> claims = new HashMap<>();

  @Override
  public synchronized Optional<Answer> find(Key key, Instant now) {
    return Optional.ofNullable(claims.get(key))
        .filter(claim -> now.isBefore(claim.expiresAt()))
        .map(Claim::answer);
  }

  /** Writes the claim if its key is absent or expired. */
  synchronized boolean take(Claim claim) {
    if (find(claim.key(), claim.now()).isPresent()) {
      return false;
    }
    claims.put(claim.key(), claim);
    return true;
  }
}
