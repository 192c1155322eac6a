package dev.parcelbell.simulator.messenger;

import java.util.Locale;
import java.util.stream.Stream;

/** What somebody can send instead of words. */
public enum Attachment {
  IMAGE,
  AUDIO,
  VIDEO,
  FILE,
  STICKER;

  /**
   * The kind of that name.
   *
   * @param name in any case
   * @throws IllegalArgumentException when there is no such kind
   */
  public static Attachment parse(String name) {
    return Stream.of(values())
        .filter(one -> one.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such kind of attachment"));
  }

  /** The name as it is on the wire. */
  String type() {
    return name().toLowerCase(Locale.ROOT);
  }
}
