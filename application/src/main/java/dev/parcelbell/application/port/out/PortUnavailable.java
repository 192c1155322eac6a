package dev.parcelbell.application.port.out;

/**
 * What is behind a port cannot be reached, or answered in a way nobody understands. Whether the
 * call took effect is unknown unless the port's method says otherwise.
 */
public final class PortUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param port the port's name, for the log
   * @param cause what the technology said; kept for the log, never shown to a caller
   */
  public PortUnavailable(String port, Throwable cause) {
    super(port + " is unavailable", cause);
  }
}
