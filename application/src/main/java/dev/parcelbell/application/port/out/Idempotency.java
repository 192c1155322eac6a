package dev.parcelbell.application.port.out;

import java.time.Instant;
import java.util.Optional;

/** Answers given to callers who named a key, so that repeating a call is harmless. */
public interface Idempotency {
  /**
   * @param scope the caller and the route: the same key of two callers is two keys
   */
  record Key(String scope, String value) {}

  /**
   * @param bodyHash tells the same request from another one under the same key
   * @param answer what the caller was told, in the words of the use case
   */
  record Answer(String bodyHash, String answer) {}

  /** A key to be written together with what it protects, if it is absent or expired. */
  record Claim(Key key, Answer answer, Instant now, Instant expiresAt) {}

  /** The answer under a key that has not expired at {@code now}. */
  Optional<Answer> find(Key key, Instant now);
}
