package dev.parcelbell.adapter.sqs.elasticmq;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Real time, and as much later as somebody wants. It runs, because ElasticMQ counts the delay of a
 * new message in real time.
 */
public final class ShiftedClock implements InstantSource {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead.get());
  }

  public void advance(Duration time) {
    ahead.updateAndGet(before -> before.plus(time));
  }

  /** Back to real time. */
  public void reset() {
    ahead.set(Duration.ZERO);
  }
}
