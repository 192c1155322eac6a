package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.RawInput;

/** Keeps input that nobody could take, with the reason. */
public interface KeepRaw {
  /**
   * @param kind what it seems to be, or {@code UNKNOWN}
   */
  void keep(String key, String kind, String reason, RawInput body);
}
