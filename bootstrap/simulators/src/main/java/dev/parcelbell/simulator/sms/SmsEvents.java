package dev.parcelbell.simulator.sms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The shapes of events: "Message events" and "Two-way messaging" of the user guide. */
record SmsEvents(String originationNumber) {
  /** Enough of the world's country codes for a playground. */
  private static final Map<String, String> COUNTRIES =
      Map.of(
          "+1", "US", "+33", "FR", "+39", "IT", "+41", "CH", "+43", "AT", "+44", "GB", "+48", "PL",
          "+49", "DE");

  ObjectNode event(TextEvent kind, Texting texting, Instant at) {
    var message = texting.message();
    var parts = SmsParts.of(message.body());
    var event =
        Json.object()
            .put("eventType", "TEXT_" + kind.name())
            .put("eventVersion", "1.0")
            .put("eventTimestamp", at.toEpochMilli())
            .put("isFinal", kind.isFinal())
            .put("originationPhoneNumber", originationNumber)
            .put("destinationPhoneNumber", message.to());
    country(message.to()).ifPresent(code -> event.put("isoCountryCode", code));
    event
        .put("mcc", "262")
        .put("mnc", "01")
        .put("messageId", texting.messageId())
        .put("messageRequestTimestamp", texting.at().toEpochMilli())
        .put("messageEncoding", parts.gsm() ? "GSM" : "Unicode")
        .put("messageType", message.messageType())
        .put("messageStatus", kind.name())
        .put("messageStatusDescription", kind.description())
        .set("context", message.context());
    return event
        .put("totalMessageParts", parts.count())
        .put("totalMessagePrice", 0.09 * parts.count())
        .put("totalCarrierFee", 0.0);
  }

  /** What a person texts to our number. */
  ObjectNode inbound(String from, String text, String inboundId, Optional<String> previousId) {
    var message =
        Json.object()
            .put("originationNumber", from)
            .put("destinationNumber", originationNumber)
            .put("messageKeyword", "KEYWORD_1")
            .put("messageBody", text)
            .put("inboundMessageId", inboundId);
    previousId.ifPresent(id -> message.put("previousPublishedMessageId", id));
    return message;
  }

  private static Optional<String> country(String number) {
    return COUNTRIES.entrySet().stream()
        .filter(entry -> number.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
