package dev.parcelbell.application.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that only moves when told to. */
public final class MovableClock implements InstantSource {
  private Instant now;

  public MovableClock(Instant start) {
    this.now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  public void moveTo(Instant later) {
    now = later.isAfter(now) ? later : now;
  }
}
