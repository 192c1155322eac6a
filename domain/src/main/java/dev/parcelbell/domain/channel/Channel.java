package dev.parcelbell.domain.channel;

/** A way to reach a person. */
public enum Channel {
  MESSENGER,
  WHATSAPP,
  SMS,
  EMAIL
}
