package dev.parcelbell.adapter.httpapi.in;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may do beyond what every caller may. */
public enum Role {
  /** May do what is for operators, such as letting parked deliveries go on. */
  ADMIN;

  /** As it stands in the settings. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> parse(String label) {
    return Stream.of(values()).filter(role -> role.label().equals(label)).findFirst();
  }
}
