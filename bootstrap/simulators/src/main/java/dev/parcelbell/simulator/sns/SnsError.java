package dev.parcelbell.simulator.sns;

/** An error of SNS, API of 2010-03-31; thrown by what finds it. */
final class SnsError extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;
  private final String text;

  private SnsError(int status, String code, String text) {
    super(code + ": " + text);
    this.status = status;
    this.code = code;
    this.text = text;
  }

  static SnsError parameter(String text) {
    return new SnsError(400, "InvalidParameter", "Invalid parameter: " + text);
  }

  static SnsError notFound(String what) {
    return new SnsError(404, "NotFound", what + " does not exist");
  }

  static SnsError internal() {
    return new SnsError(500, "InternalError", "An internal failure has occurred.");
  }

  static SnsError unknownAction(String action) {
    return new SnsError(400, "InvalidAction", "Could not find operation " + action);
  }

  static SnsError credentials(String code) {
    return new SnsError(403, code, "The security token included in the request is invalid.");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String text() {
    return text;
  }
}
