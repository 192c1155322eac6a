package dev.parcelbell.simulator.messenger;

import java.util.Locale;
import java.util.stream.Stream;

/** Who answers somebody: our app, or people in the page's inbox. */
public enum ThreadOwner {
  APP,
  INBOX;

  /**
   * The owner of that name.
   *
   * @param name in any case
   * @throws IllegalArgumentException when nobody is called so
   */
  public static ThreadOwner parse(String name) {
    return Stream.of(values())
        .filter(owner -> owner.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such owner of a thread"));
  }

  /** The name in lower case, as the control API shows it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
