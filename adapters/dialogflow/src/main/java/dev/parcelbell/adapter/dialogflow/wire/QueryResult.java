package dev.parcelbell.adapter.dialogflow.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.agent.Agent;
import dev.parcelbell.agent.ParcelNumbers;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a {@code queryResult}. An agent may have been changed by somebody: intents and values that
 * we do not know mean nothing, and what is not said is left out.
 */
public final class QueryResult {
  private QueryResult() {}

  /**
   * What was understood.
   *
   * @param said in which a number of a parcel is found that the agent overlooked
   */
  public static Recognition read(JsonNode result, String said) {
    var intent =
        IntentName.parse(result.at("/intent/displayName").asText()).orElse(Intent.FALLBACK);
    double confidence = intent == Intent.FALLBACK ? 0 : confidence(result);
    return new Recognition(intent, confidence, slots(result.path("parameters"), said));
  }

  /** Missing is zero, as everywhere in Google's JSON. */
  private static double confidence(JsonNode result) {
    double given = result.path("intentDetectionConfidence").asDouble();
    return given > 0 ? Math.min(given, 1) : 0;
  }

  private static Slots slots(JsonNode parameters, String said) {
    return new Slots(
        text(parameters, ParcelNumbers.KIND)
            .flatMap(ParcelNumbers::first)
            .or(() -> ParcelNumbers.first(said))
            .map(TrackingNumber::new),
        text(parameters, "place").flatMap(one(Slots.Place.values())),
        text(parameters, "date").flatMap(one(Slots.Day.values())),
        text(parameters, "time_of_day").flatMap(one(Slots.TimeOfDay.values())),
        text(parameters, "language").flatMap(QueryResult::language));
  }

  /** Of several the first. */
  private static Optional<String> text(JsonNode parameters, String name) {
    var value = parameters.path(name);
    return Optional.ofNullable((value.isArray() ? value.path(0) : value).textValue());
  }

  private static <E extends Enum<E>> Function<String, Optional<E>> one(E[] known) {
    return name -> Stream.of(known).filter(value -> value.name().equals(name)).findFirst();
  }

  private static Optional<Locale> language(String code) {
    return Agent.LANGUAGES.stream().filter(spoken -> spoken.getLanguage().equals(code)).findFirst();
  }
}
