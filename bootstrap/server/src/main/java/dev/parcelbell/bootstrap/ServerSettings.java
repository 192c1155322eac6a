package dev.parcelbell.bootstrap;

import java.util.Map;

/**
 * How the application meets the network.
 *
 * @param bindAddress which of the machine's addresses it listens on
 * @param port 0 takes any free one
 */
record ServerSettings(String bindAddress, int port) {
  static ServerSettings from(Map<String, String> env) {
    var reader = new SettingsReader(env);
    int port = reader.integer("PARCELBELL_PORT", 8080, 0, 65535);
    reader.orThrow();
    return new ServerSettings(reader.text("PARCELBELL_BIND_ADDRESS").orElse("0.0.0.0"), port);
  }
}
