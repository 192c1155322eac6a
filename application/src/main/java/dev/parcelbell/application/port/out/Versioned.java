package dev.parcelbell.application.port.out;

/**
 * A value and how often it had been written when it was read.
 *
 * @param version 0 for what was never written
 */
public record Versioned<T>(T value, long version) {
  public static final long NEVER_WRITTEN = 0;
}
