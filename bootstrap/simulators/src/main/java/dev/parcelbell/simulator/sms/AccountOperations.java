package dev.parcelbell.simulator.sms;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.wire.Json;
import java.util.Optional;

/** What a client asks about the account rather than of it. */
record AccountOperations(AwsSettings settings, OptOutList optOuts) {
  private static final String LIST = "Default";

  /** Empty for an operation that is not simulated. */
  Optional<ObjectNode> answer(String operation, ObjectNode params) {
    return switch (operation) {
      case "DescribeOptedOutNumbers" -> Optional.of(optedOutNumbers());
      case "DeleteOptedOutNumber" -> Optional.of(optIn(params));
      case "DescribePhoneNumbers" -> Optional.of(phoneNumbers());
      case "DescribeSpendLimits" -> Optional.of(spendLimits());
      default -> Optional.empty();
    };
  }

  private ObjectNode optedOutNumbers() {
    var answer = list();
    var numbers = answer.putArray("OptedOutNumbers");
    optOuts
        .all()
        .forEach(
            (number, since) ->
                numbers
                    .addObject()
                    .put("OptedOutNumber", number)
                    .put("OptedOutTimestamp", since.toEpochMilli() / 1000.0)
                    .put("EndUserOptedOut", true));
    return answer;
  }

  private ObjectNode optIn(ObjectNode params) {
    var number = params.path("OptedOutNumber").asText();
    optOuts.remove(number);
    return list().put("OptedOutNumber", number);
  }

  private ObjectNode list() {
    return Json.object()
        .put("OptOutListArn", settings.arn("sms-voice", "opt-out-list/" + LIST))
        .put("OptOutListName", LIST);
  }

  private ObjectNode phoneNumbers() {
    var answer = Json.object();
    var number =
        answer
            .putArray("PhoneNumbers")
            .addObject()
            .put("PhoneNumberArn", settings.arn("sms-voice", "phone-number/phone-simulated"))
            .put("PhoneNumberId", "phone-simulated")
            .put("PhoneNumber", settings.originationNumber())
            .put("Status", "ACTIVE")
            .put("IsoCountryCode", "DE")
            .put("MessageType", "TRANSACTIONAL")
            .put("NumberType", "LONG_CODE")
            .put("TwoWayEnabled", true)
            .put("SelfManagedOptOutsEnabled", false)
            .put("OptOutListName", LIST);
    number.putArray("NumberCapabilities").add("SMS");
    return answer;
  }

  private static ObjectNode spendLimits() {
    var answer = Json.object();
    answer
        .putArray("SpendLimits")
        .addObject()
        .put("Name", "TEXT_MESSAGE_MONTHLY_SPEND_LIMIT")
        .put("EnforcedLimit", 1000)
        .put("MaxLimit", 1000)
        .put("Overridden", false);
    return answer;
  }
}
