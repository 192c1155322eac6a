package dev.parcelbell.application.port.out;

import java.time.Instant;

/** Waiting for a moment that is less than a second away. */
public interface Patience {
  /** Returns at that moment, or earlier when the process is asked to stop. */
  void until(Instant moment);
}
