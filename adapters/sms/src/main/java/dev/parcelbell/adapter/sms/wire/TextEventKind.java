package dev.parcelbell.adapter.sms.wire;

import java.util.Optional;
import java.util.stream.Stream;

/** What can become of a text message ("Event types for SMS", user guide). */
public enum TextEventKind {
  PENDING,
  QUEUED,
  SENT,
  /** The carrier has taken it; in many countries nobody ever hears more. */
  SUCCESSFUL,
  /** The handset has it. */
  DELIVERED,
  INVALID,
  INVALID_MESSAGE,
  UNREACHABLE,
  CARRIER_UNREACHABLE,
  BLOCKED,
  CARRIER_BLOCKED,
  SPAM,
  UNKNOWN,
  TTL_EXPIRED,
  PROTECT_BLOCKED;

  private static final String PREFIX = "TEXT_";

  /** The kind of that name on the wire; AWS may add some. */
  public static Optional<TextEventKind> named(String label) {
    return Stream.of(values()).filter(kind -> kind.label().equals(label)).findFirst();
  }

  public String label() {
    return PREFIX + name();
  }
}
