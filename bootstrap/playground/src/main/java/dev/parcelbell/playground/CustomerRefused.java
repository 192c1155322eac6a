package dev.parcelbell.playground;

/** The application does not take a customer, and its answer says why. */
final class CustomerRefused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String problem;

  CustomerRefused(int status, String problem) {
    super("the application answered " + status + " to a customer");
    this.status = status;
    this.problem = problem;
  }

  int status() {
    return status;
  }

  /** A problem document. */
  String problem() {
    return problem;
  }
}
