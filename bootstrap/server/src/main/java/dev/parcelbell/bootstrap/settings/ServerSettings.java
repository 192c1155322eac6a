package dev.parcelbell.bootstrap.settings;

/**
 * How the application meets the network.
 *
 * @param bindAddress which of the machine's addresses it listens on
 * @param port 0 takes any free one
 */
public record ServerSettings(String bindAddress, int port) {
  static ServerSettings from(SettingsReader reader) {
    int port = reader.integer("PARCELBELL_PORT", 8080, 0, 65535);
    return new ServerSettings(reader.text("PARCELBELL_BIND_ADDRESS").orElse("0.0.0.0"), port);
  }
}
