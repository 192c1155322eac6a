package dev.parcelbell.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands still until somebody moves it. */
final class MovableClock implements InstantSource {
  static final Instant START = Instant.parse("2026-11-20T08:00:00.250Z");

  private volatile Instant now = START;

  @Override
  public Instant instant() {
    return now;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }
}
