package dev.parcelbell.adapter.messenger.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is behind a button: the intent, and the particulars like the query of a URL, such as {@code
 * DELIVERY_OTHER_PLACE?parcel=12345678&place=DEPOT}. Anybody can send anything here, so it says
 * only what somebody wants, never what they may.
 */
public final class Payload {
  /** Meta's limit. */
  public static final int LENGTH_MAX = 1000;

  private static final String PARCEL = "parcel";
  private static final String PLACE = "place";
  private static final String DAY = "day";
  private static final String TIME = "time";
  private static final String LANGUAGE = "language";

  private Payload() {}

  public static String of(Request request) {
    var slots = request.slots();
    var query = new StringJoiner("&", "?", "").setEmptyValue("");
    slots.parcel().ifPresent(parcel -> query.add(pair(PARCEL, parcel.value())));
    slots.place().ifPresent(place -> query.add(pair(PLACE, place.name())));
    slots.day().ifPresent(day -> query.add(pair(DAY, day.name())));
    slots.timeOfDay().ifPresent(time -> query.add(pair(TIME, time.name())));
    slots.language().ifPresent(spoken -> query.add(pair(LANGUAGE, spoken.toLanguageTag())));
    return request.intent().name() + query;
  }

  /** What it means, if it is ours; a particular that cannot be read is left out. */
  public static Optional<Request> parse(String payload) {
    if (payload.length() > LENGTH_MAX) {
      return Optional.empty();
    }
    int question = payload.indexOf('?');
    var intent = question < 0 ? payload : payload.substring(0, question);
    var query = pairs(question < 0 ? "" : payload.substring(question + 1));
    return constant(Intent.class, intent).map(wanted -> new Request(wanted, slots(query)));
  }

  private static Slots slots(Map<String, String> query) {
    return new Slots(
        Optional.ofNullable(query.get(PARCEL))
            .filter(TrackingNumber::isNumber)
            .map(TrackingNumber::new),
        constant(Slots.Place.class, query.get(PLACE)),
        constant(Slots.Day.class, query.get(DAY)),
        constant(Slots.TimeOfDay.class, query.get(TIME)),
        Optional.ofNullable(query.get(LANGUAGE))
            .map(Locale::forLanguageTag)
            .filter(language -> !language.getLanguage().isEmpty()));
  }

  private static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst();
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, UTF_8);
  }

  private static Map<String, String> pairs(String query) {
    Map<String, String> pairs = new HashMap<>();
    for (var pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        decoded(pair.substring(equals + 1))
            .ifPresent(value -> pairs.putIfAbsent(pair.substring(0, equals), value));
      }
    }
    return pairs;
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, UTF_8));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
