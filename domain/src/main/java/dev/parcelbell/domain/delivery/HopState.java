package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Reason;
import java.time.Instant;

/** Where a hop stands. */
public sealed interface HopState {
  /** It is not this hop's turn. */
  record Planned() implements HopState {}

  /** To be tried from a moment on: the first time, or again. */
  record Due(Instant at) implements HopState {}

  /** Quiet hours hold it. It does not age and keeps its place. */
  record Held(Instant since, Instant until) implements HopState {}

  /** A worker has the right to make an attempt. */
  record Claimed() implements HopState {}

  /** Tried; waiting for a receipt until the deadline. */
  record Awaiting() implements HopState {}

  /** Nothing more will be tried on this hop. */
  sealed interface Closed extends HopState {}

  record Succeeded() implements Closed {}

  record Failed(Reason reason) implements Closed {}

  /** Never tried, or not again, because it could not or must not be. */
  record Skipped(Reason reason) implements Closed {}

  /** Not needed any more. */
  record Cancelled(Reason reason) implements Closed {}
}
