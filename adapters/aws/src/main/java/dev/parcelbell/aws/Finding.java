package dev.parcelbell.aws;

import java.util.function.Function;

/**
 * What was found when a service was asked about itself.
 *
 * @param isGood whether nothing has to be done
 * @param text what it is and, unless it is good, what to do; names nobody
 */
public record Finding(boolean isGood, String text) {
  /**
   * What an answer tells, or why there is none. That we may not ask is no fault: who only sends
   * needs no more rights than to send.
   *
   * @param service as people call it
   * @param matter what was asked about, as the object of a sentence
   */
  public static <T> Finding of(
      String service, String matter, CallResult<T> result, Function<T, Finding> told) {
    return switch (result) {
      case CallResult.Done(var answer) -> told.apply(answer);
      case CallResult.Denied(var code, _) when code.name().equals("AccessDenied") ->
          untold(service, matter, code);
      case CallResult.Rejected(var code, _) -> untold(service, matter, code);
      case CallResult.Denied(var code, _) ->
          new Finding(
              false,
              service + " does not let us in (" + code + "): check access key, secret and region");
      case CallResult.Throttled(var code, _) ->
          new Finding(false, service + " is asked too much (" + code + "): look again later");
      case CallResult.NotSent(var cause) ->
          new Finding(
              false,
              "%s is not reached (%s): check endpoint, region, network, clock and credentials"
                  .formatted(service, cause));
      case CallResult.InDoubt(var cause) ->
          new Finding(false, service + " does not answer (" + cause + "): look again later");
    };
  }

  private static Finding untold(String service, String matter, ErrorCode code) {
    return new Finding(true, service + " does not tell us " + matter + " (" + code + ").");
  }
}
