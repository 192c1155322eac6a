package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;

/**
 * An error of the Graph API, as in Meta's table of error codes of June 25, 2026.
 *
 * @param subcode 0 for none
 */
record GraphError(int status, String type, int code, int subcode, String message) {
  private static final String OAUTH = "OAuthException";
  private static final String METHOD = "GraphMethodException";

  static GraphError parameter(String text) {
    return new GraphError(400, OAUTH, 100, 0, "(#100) " + text);
  }

  static GraphError parameter(int subcode, String text) {
    return new GraphError(400, OAUTH, 100, subcode, "(#100) " + text);
  }

  static GraphError tooMany(String param) {
    return new GraphError(400, OAUTH, 105, 0, "(#105) param " + param + " has too many elements.");
  }

  static GraphError noToken() {
    return new GraphError(
        400, OAUTH, 104, 0, "An access token is required to request this resource.");
  }

  static GraphError badToken() {
    return new GraphError(
        400, OAUTH, 190, 0, "Invalid OAuth access token - Cannot parse access token");
  }

  static GraphError noProof() {
    var text = "API calls from the server require an appsecret_proof argument";
    return new GraphError(400, METHOD, 100, 0, text);
  }

  static GraphError badProof() {
    var text = "Invalid appsecret_proof provided in the API argument";
    return new GraphError(400, METHOD, 100, 0, text);
  }

  static GraphError unknownObject(String method, String id) {
    var text =
        "Unsupported "
            + method
            + " request. Object with ID '"
            + id
            + "' does not exist, cannot be loaded due to missing permissions, or does not support"
            + " this operation. Please read the Graph API documentation at"
            + " https://developers.facebook.com/docs/graph-api";
    return new GraphError(400, METHOD, 100, 33, text);
  }

  static GraphError unknownPath(String path) {
    return new GraphError(400, OAUTH, 2500, 0, "Unknown path components: /" + path);
  }

  static GraphError noSuchField(String field, String type) {
    return parameter(
        "Tried accessing nonexisting field (%s) on node type (%s)".formatted(field, type));
  }

  static GraphError noSuchUser() {
    return parameter(2018001, "No matching user found");
  }

  static GraphError unavailable() {
    var text = "(#551) This person isn't available right now.";
    return new GraphError(400, OAUTH, 551, 1545041, text);
  }

  static GraphError windowClosed() {
    var text =
        "(#10) This message is sent outside of allowed window. Learn more about the new policy"
            + " here: https://developers.facebook.com/docs/messenger-platform/policy-overview";
    return new GraphError(400, OAUTH, 10, 2018278, text);
  }

  static GraphError noPermission(String text) {
    return new GraphError(403, OAUTH, 10, 0, "(#10) " + text);
  }

  static GraphError nestedMenu() {
    var text = "(#11) Setting of Nested Persistent Menu has been deprecated for v8.0 and higher";
    return new GraphError(400, OAUTH, 11, 0, text);
  }

  /** Another app answers this person at present. */
  static GraphError threadTaken() {
    var text = "(#10) Message failed to send because another app is controlling this thread now.";
    return new GraphError(400, OAUTH, 10, 2018300, text);
  }

  static GraphError tooManyCalls() {
    var text = "(#613) Calls to this api have exceeded the rate limit.";
    return new GraphError(400, OAUTH, 613, 0, text);
  }

  /**
   * The error that a fault asks for.
   *
   * @param code and subcode, such as {@code 10/2018278}
   */
  static GraphError ordered(String code) {
    var numbers = code.split("/", 2);
    int main = Integer.parseInt(numbers[0]);
    int sub = numbers.length == 2 ? Integer.parseInt(numbers[1]) : 0;
    return KnownErrors.find(main, sub)
        .orElseGet(() -> new GraphError(400, OAUTH, main, sub, "(#" + main + ") Simulated error"));
  }

  ObjectNode toJson(String traceId) {
    var json = Json.object();
    var error = json.putObject("error").put("message", message).put("type", type).put("code", code);
    if (subcode != 0) {
      error.put("error_subcode", subcode);
    }
    error.put("fbtrace_id", traceId);
    return json;
  }
}
