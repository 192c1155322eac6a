package dev.parcelbell.playground;

/** The application does not run, or does not answer as it should. */
final class ApplicationUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  ApplicationUnavailable() {
    super("the application does not run or does not answer; run/application.log tells why");
  }
}
