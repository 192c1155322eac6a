package dev.parcelbell.simulator.messenger;

import java.util.List;
import java.util.Optional;

/** Errors that a simulated page meets only when told to. */
final class KnownErrors {
  private static final String OAUTH = "OAuthException";

  private static final List<GraphError> ALL =
      List.of(
          GraphError.windowClosed(),
          GraphError.noSuchUser(),
          GraphError.unavailable(),
          GraphError.badToken(),
          GraphError.tooManyCalls(),
          GraphError.threadTaken(),
          new GraphError(500, OAUTH, 1, 0, "An unknown error has occurred."),
          new GraphError(
              500, OAUTH, 2, 0, "Service temporarily unavailable. Please try again later."),
          new GraphError(403, OAUTH, 4, 0, "(#4) Application request limit reached"),
          new GraphError(403, OAUTH, 10, 2018108, "(#10) This person can't receive your messages."),
          new GraphError(403, OAUTH, 32, 0, "(#32) Page request limit reached"),
          new GraphError(403, OAUTH, 200, 1545041, "(#200) This person isn't available right now."),
          new GraphError(
              400, OAUTH, 368, 0, "(#368) The action attempted has been deemed abusive."),
          new GraphError(
              400,
              OAUTH,
              1200,
              2018024,
              "(#1200) Temporary send message failure. Please try again later."));

  private KnownErrors() {}

  static Optional<GraphError> find(int code, int subcode) {
    return ALL.stream()
        .filter(error -> error.code() == code && error.subcode() == subcode)
        .findFirst();
  }
}
