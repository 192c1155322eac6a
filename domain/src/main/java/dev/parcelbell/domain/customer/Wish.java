package dev.parcelbell.domain.customer;

import java.time.Instant;

/**
 * What a person said about messages on a channel. Wishes are heard of late, twice and in any order,
 * so the time at which it was said decides which one holds, not the time at which it was heard.
 */
public sealed interface Wish {
  /** When the person said it, as the platform that carried it tells. */
  Instant saidAt();

  /** No messages any more. */
  record Stop(Instant saidAt) implements Wish {}

  /** Messages again. */
  record Start(Instant saidAt) implements Wish {}

  /** Whether it takes the place of another: said later, or said at the same moment and a stop. */
  default boolean overrules(Wish other) {
    int order = saidAt().compareTo(other.saidAt());
    return order > 0 || (order == 0 && this instanceof Stop && other instanceof Start);
  }
}
