package dev.parcelbell.simulator.sms;

import java.util.Locale;
import java.util.stream.Stream;

/** What can become of a text message; the wire says it with {@code TEXT_} before the name. */
public enum TextEvent {
  PENDING(false, "Message is pending"),
  QUEUED(false, "Message is queued"),
  SUCCESSFUL(true, "Message has been accepted by the carrier"),
  DELIVERED(true, "Message has been accepted by phone"),
  INVALID(true, "Phone number is invalid"),
  INVALID_MESSAGE(true, "Message is invalid"),
  UNREACHABLE(true, "Phone is currently unreachable/unavailable"),
  CARRIER_UNREACHABLE(true, "Phone carrier is currently unreachable/unavailable"),
  BLOCKED(true, "Phone has blocked messages"),
  CARRIER_BLOCKED(true, "Phone carrier has blocked this message"),
  SPAM(true, "Message was blocked as spam"),
  UNKNOWN(true, "Unknown error attempting to reach phone"),
  TTL_EXPIRED(true, "Message expired before it could be delivered"),
  PROTECT_BLOCKED(true, "Message was blocked by a protect configuration");

  private final boolean last;
  private final String description;

  TextEvent(boolean last, String description) {
    this.last = last;
    this.description = description;
  }

  boolean isFinal() {
    return last;
  }

  String description() {
    return description;
  }

  /**
   * The event of that name.
   *
   * @param name with or without {@code TEXT_}, in any case
   * @throws IllegalArgumentException when there is no such event
   */
  public static TextEvent parse(String name) {
    var bare = name.toUpperCase(Locale.ROOT).replaceFirst("^TEXT_", "");
    return Stream.of(values())
        .filter(event -> event.name().equals(bare))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such event of a text message"));
  }
}
