package dev.parcelbell.bootstrap.settings;

import java.util.Optional;

/**
 * How the application meets the network.
 *
 * @param bindAddress which of the machine's addresses it listens on
 * @param port 0 takes any free one
 * @param managementPort where health and metrics are, when that is not where everything else is; 0
 *     takes any free one
 */
public record ServerSettings(String bindAddress, int port, Optional<Integer> managementPort) {
  public static final String PORT = "PARCELBELL_PORT";
  public static final String MANAGEMENT_PORT = "PARCELBELL_MANAGEMENT_PORT";

  private static final int PORT_MAX = 65535;

  static ServerSettings from(SettingsReader reader) {
    int port = reader.integer(PORT, 8080, 0, PORT_MAX);
    var managementPort = reader.integer(MANAGEMENT_PORT, 0, PORT_MAX);
    return new ServerSettings(
        reader.text("PARCELBELL_BIND_ADDRESS").orElse("0.0.0.0"),
        port,
        managementPort.filter(own -> own == 0 || own != port));
  }
}
