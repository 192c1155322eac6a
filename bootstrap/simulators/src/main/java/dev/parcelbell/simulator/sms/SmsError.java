package dev.parcelbell.simulator.sms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.util.Optional;

/**
 * An error of the service, by the model of pinpoint-sms-voice-v2.
 *
 * @param type the name of the exception
 */
record SmsError(int status, String type, String message, Optional<String> reason, ObjectNode more) {
  static SmsError invalid(String field, String reason, String message) {
    var more = Json.object();
    more.putArray("Fields").addObject().put("Name", field).put("Message", message);
    return new SmsError(400, "ValidationException", message, Optional.of(reason), more);
  }

  static SmsError optedOut(String number) {
    var more = Json.object().put("ResourceType", "opted-out-number").put("ResourceId", number);
    return conflict(
        "DESTINATION_PHONE_NUMBER_OPTED_OUT", "Destination phone number is opted out", more);
  }

  static SmsError conflict(String reason, String message, ObjectNode more) {
    return new SmsError(400, "ConflictException", message, Optional.of(reason), more);
  }

  static SmsError throttled() {
    return plain("ThrottlingException", "Rate exceeded");
  }

  static SmsError noCredentials() {
    return plain("MissingAuthenticationTokenException", "Missing Authentication Token");
  }

  static SmsError unknownCredentials() {
    return plain(
        "UnrecognizedClientException", "The security token included in the request is invalid.");
  }

  static SmsError unknownOperation() {
    return plain("UnknownOperationException", "The requested operation is not known.");
  }

  static SmsError notJson() {
    return plain("SerializationException", "The body is not a JSON object.");
  }

  /**
   * The error that a fault asks for.
   *
   * @param code a type, with a reason where it has one; or the reason of a conflict alone
   */
  static SmsError ordered(String code) {
    if (!code.contains("/") && code.contains("_")) {
      return conflict(code, "Simulated error", Json.object());
    }
    var parts = code.split("/", 2);
    var reason = parts.length == 2 ? Optional.of(parts[1]) : Optional.<String>empty();
    int status =
        switch (parts[0]) {
          case "InternalServerException" -> 500;
          case "ServiceUnavailableException" -> 503;
          default -> 400;
        };
    return new SmsError(status, parts[0], "Simulated error", reason, Json.object());
  }

  private static SmsError plain(String type, String message) {
    return new SmsError(400, type, message, Optional.empty(), Json.object());
  }

  ObjectNode toJson() {
    var json = Json.object().put("__type", "com.amazonaws.pinpointsmsvoicev2#" + type);
    json.put("Message", message);
    reason.ifPresent(text -> json.put("Reason", text));
    return json.setAll(more);
  }
}
