package dev.parcelbell.bootstrap;

import dev.parcelbell.bootstrap.settings.ServerSettings;
import dev.parcelbell.bootstrap.wiring.Routes;
import dev.parcelbell.http.HttpHandler;
import java.util.Optional;

/** Where requests come in: at one port, or at two when health and metrics have one of their own. */
final class Listening implements AutoCloseable {
  private final HelidonShell everybody;
  private final Optional<HelidonShell> operators;

  private Listening(HelidonShell everybody, Optional<HelidonShell> operators) {
    this.everybody = everybody;
    this.operators = operators;
  }

  /**
   * Starts to listen.
   *
   * @throws CannotListen naming the setting of the port; then nobody listens to any
   */
  static Listening start(ServerSettings settings, Routes routes) {
    var own = settings.managementPort();
    var everybody =
        shell(
            settings.bindAddress(),
            settings.port(),
            ServerSettings.PORT,
            own.isPresent() ? routes.everybodys() : routes.all());
    try {
      return new Listening(
          everybody,
          own.map(
              port ->
                  shell(
                      settings.bindAddress(),
                      port,
                      ServerSettings.MANAGEMENT_PORT,
                      routes.operators())));
    } catch (CannotListen refused) {
      everybody.close();
      throw refused;
    }
  }

  private static HelidonShell shell(String address, int port, String setting, HttpHandler routes) {
    try {
      return HelidonShell.start(address, port, new Correlated(new FaultBarrier(routes)));
    } catch (CannotListen refused) {
      throw refused.setBy(setting);
    }
  }

  int port() {
    return everybody.port();
  }

  /** The port of health and metrics, which may be the same. */
  int managementPort() {
    return operators.orElse(everybody).port();
  }

  /** Waits a while for requests in progress. */
  @Override
  public void close() {
    everybody.close();
    operators.ifPresent(HelidonShell::close);
  }
}
