package dev.parcelbell.playground;

import dev.parcelbell.bootstrap.settings.SettingsReader;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to start a playground.
 *
 * @param data where everything is kept; without it nothing is
 * @param ports 0 for any free one
 * @param environment the user's, of which the application gets what concerns it
 */
record Settings(Optional<Path> data, Map<Port, Integer> ports, Map<String, String> environment) {
  private static final int PORT_MAX = 65535;

  Settings {
    ports = Map.copyOf(ports);
    environment = Map.copyOf(environment);
  }

  /**
   * Reads the environment.
   *
   * @throws dev.parcelbell.bootstrap.settings.BadSettings with everything that is wrong in it
   */
  static Settings from(Map<String, String> environment, Optional<Path> data) {
    var reader = new SettingsReader(environment);
    var ports = new EnumMap<Port, Integer>(Port.class);
    for (var port : Port.values()) {
      ports.put(port, reader.integer(port.setting(), port.usual(), 0, PORT_MAX));
    }
    reader.orThrow();
    return new Settings(data, ports, environment);
  }
}
