package dev.parcelbell.simulator.sms;

import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.wire.Json;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the service has against a message before it takes it, by the limits of its model. */
record TextMessageRules(AwsSettings settings, OptOutList optOuts) {
  private static final Pattern NUMBER = Pattern.compile("\\+?[1-9][0-9]{1,18}");
  private static final Pattern MAX_PRICE = Pattern.compile("[0-9]{0,2}\\.[0-9]{1,5}");
  private static final Pattern CONTEXT_KEY = Pattern.compile("\\S{1,100}");
  private static final Pattern CONTEXT_VALUE = Pattern.compile("(?!\\s)[\\s\\S]{1,800}(?<!\\s)");
  private static final Set<String> TYPES = Set.of("TRANSACTIONAL", "PROMOTIONAL");

  Optional<SmsError> violation(TextMessage message) {
    return Stream.of(
            number(message),
            body(message),
            type(message),
            timeToLive(message),
            maxPrice(message),
            context(message),
            configurationSet(message),
            optOut(message))
        .flatMap(Function.identity())
        .findFirst();
  }

  private static Stream<SmsError> number(TextMessage message) {
    if (!message.params().hasNonNull("DestinationPhoneNumber")) {
      return missing("DestinationPhoneNumber");
    }
    return NUMBER.matcher(message.to()).matches()
        ? Stream.empty()
        : Stream.of(
            SmsError.invalid(
                "DestinationPhoneNumber",
                "INVALID_PARAMETER",
                "The phone number must be in E.164 format"));
  }

  private static Stream<SmsError> body(TextMessage message) {
    int length = message.body().codePointCount(0, message.body().length());
    if (length == 0) {
      return missing("MessageBody");
    }
    return unless(length <= 1600, "MessageBody", "must have at most 1600 characters");
  }

  private static Stream<SmsError> type(TextMessage message) {
    return unless(
        TYPES.contains(message.messageType()), "MessageType", "must be one of the known types");
  }

  private static Stream<SmsError> timeToLive(TextMessage message) {
    var seconds = message.params().path("TimeToLive");
    boolean fine =
        seconds.isMissingNode()
            || (seconds.isIntegralNumber() && seconds.asLong() >= 5 && seconds.asLong() <= 259_200);
    return unless(fine, "TimeToLive", "must be from 5 to 259200");
  }

  private static Stream<SmsError> maxPrice(TextMessage message) {
    var price = message.params().path("MaxPrice");
    return unless(
        price.isMissingNode() || MAX_PRICE.matcher(price.asText()).matches(),
        "MaxPrice",
        "must be a price in USD");
  }

  private static Stream<SmsError> context(TextMessage message) {
    var context = message.context();
    boolean fine =
        context.size() <= 5
            && context.properties().stream().map(Map.Entry::getKey).allMatch(matches(CONTEXT_KEY))
            && context.properties().stream()
                .map(entry -> entry.getValue().asText())
                .allMatch(matches(CONTEXT_VALUE));
    return unless(fine, "Context", "must have at most 5 short entries");
  }

  private Stream<SmsError> configurationSet(TextMessage message) {
    return message.configurationSet().stream()
        .filter(name -> !settings.configurationSetExists(name))
        .map(
            name ->
                new SmsError(
                    400,
                    "ResourceNotFoundException",
                    "Resource not found",
                    Optional.empty(),
                    Json.object()
                        .put("ResourceType", "configuration-set")
                        .put("ResourceId", name)));
  }

  private Stream<SmsError> optOut(TextMessage message) {
    return optOuts.contains(message.to())
        ? Stream.of(SmsError.optedOut(message.to()))
        : Stream.empty();
  }

  private static Predicate<String> matches(Pattern pattern) {
    return text -> pattern.matcher(text).matches();
  }

  private static Stream<SmsError> unless(boolean fine, String field, String rule) {
    return fine
        ? Stream.empty()
        : Stream.of(SmsError.invalid(field, "FIELD_VALIDATION_FAILED", field + " " + rule));
  }

  private static Stream<SmsError> missing(String field) {
    return Stream.of(
        SmsError.invalid(field, "MISSING_PARAMETER", "Missing required parameter " + field));
  }
}
