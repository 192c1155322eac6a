package dev.parcelbell.bootstrap.settings;

import java.util.List;

/** Everything that is wrong with the settings, in one line. Values are never echoed. */
public final class BadSettings extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadSettings(List<String> problems) {
    super("bad settings: " + String.join("; ", problems));
  }
}
