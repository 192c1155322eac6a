package dev.parcelbell.simulator.ses;

/** An error of SES; codes and texts are those of the API reference of 2010-12-01. */
record SesError(int status, String type, String code, String message) {
  static SesError sender(String code, String message) {
    return new SesError(400, "Sender", code, message);
  }

  static SesError value(String message) {
    return sender("InvalidParameterValue", message);
  }

  static SesError missing(String parameter) {
    return sender(
        "ValidationError",
        "1 validation error detected: Value null at '"
            + parameter
            + "' failed to satisfy constraint: Member must not be null");
  }

  static SesError notVerified(String region, String identity) {
    return sender(
        "MessageRejected",
        "Email address is not verified. The following identities failed the check in region "
            + region
            + ": "
            + identity);
  }

  static SesError throttled() {
    return sender("Throttling", "Maximum sending rate exceeded.");
  }

  static SesError noCredentials() {
    return new SesError(
        403, "Sender", "MissingAuthenticationToken", "Request is missing Authentication Token");
  }

  static SesError unknownCredentials() {
    return new SesError(
        403,
        "Sender",
        "InvalidClientTokenId",
        "The security token included in the request is invalid.");
  }

  /** The error that a fault asks for. */
  static SesError ordered(String code) {
    return switch (code) {
      case "Throttling" -> throttled();
      case "ServiceUnavailable" ->
          new SesError(503, "Receiver", code, "Service is temporarily unavailable.");
      case "InternalFailure" ->
          new SesError(500, "Receiver", code, "An internal failure has occurred.");
      default -> sender(code, "Simulated error");
    };
  }
}
