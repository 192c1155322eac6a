package dev.parcelbell.simulator.dialogflow;

import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Json;
import java.util.Map;

/**
 * An error as Google's APIs tell it.
 *
 * @param status a name of google.rpc.Code
 */
record GoogleError(String status, String message) {
  private static final Map<String, Integer> CODES =
      Map.of(
          "UNAUTHENTICATED", 401,
          "PERMISSION_DENIED", 403,
          "NOT_FOUND", 404,
          "RESOURCE_EXHAUSTED", 429,
          "INTERNAL", 500,
          "UNAVAILABLE", 503,
          "DEADLINE_EXCEEDED", 504);

  private static final int BAD_REQUEST = 400;

  static GoogleError invalid(String message) {
    return new GoogleError("INVALID_ARGUMENT", message);
  }

  Answer answer() {
    int code = CODES.getOrDefault(status, BAD_REQUEST);
    var body = Json.object();
    body.putObject("error").put("code", code).put("message", message).put("status", status);
    return new Answer.Reply(
        code, Map.of("Content-Type", "application/json; charset=UTF-8"), Json.write(body));
  }
}
