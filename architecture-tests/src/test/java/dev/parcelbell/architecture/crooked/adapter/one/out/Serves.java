package dev.parcelbell.architecture.crooked.adapter.one.out;

import java.time.Instant;

/** An adapter that reads the clock by itself. */
public class Serves {
  Instant now() {
    return Instant.now();
  }
}
