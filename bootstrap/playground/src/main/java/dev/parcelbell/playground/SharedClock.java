package dev.parcelbell.playground;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Real time and an offset, which everybody in this process shares. */
final class SharedClock implements InstantSource {
  private final InstantSource real;
  private final AtomicLong offsetMillis = new AtomicLong();

  SharedClock(InstantSource real) {
    this.real = real;
  }

  @Override
  public Instant instant() {
    return real.instant().plusMillis(offsetMillis.get());
  }

  Duration offset() {
    return Duration.ofMillis(offsetMillis.get());
  }

  void offset(Duration offset) {
    offsetMillis.set(offset.toMillis());
  }
}
