package dev.parcelbell.simulator.world;

import java.util.Locale;
import java.util.stream.Stream;

/** What can be made to fail here: what reaches people, and what understands them. */
public enum Channel {
  MESSENGER,
  SMS,
  EMAIL,
  /** Reaches nobody, so it has no receipts and nothing in the outbox. */
  DIALOGFLOW;

  /**
   * The channel of that name.
   *
   * @param name in any case
   * @throws IllegalArgumentException when no simulated channel has that name
   */
  public static Channel parse(String name) {
    return Stream.of(values())
        .filter(channel -> channel.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such simulated channel"));
  }

  /** The name in lower case, as the control API shows it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
