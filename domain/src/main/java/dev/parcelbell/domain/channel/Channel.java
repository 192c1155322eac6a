package dev.parcelbell.domain.channel;

/** A way to reach a person. */
public enum Channel {
  MESSENGER,
  WHATSAPP,
  SMS,
  EMAIL;

  /** Whether a message makes a phone ring or buzz, so that quiet hours hold it back. */
  public boolean ringsAPhone() {
    return this != EMAIL;
  }

  /** Whether the platform lets a business write freely only for a while after the user acted. */
  public boolean hasMessagingWindow() {
    return this == MESSENGER || this == WHATSAPP;
  }
}
