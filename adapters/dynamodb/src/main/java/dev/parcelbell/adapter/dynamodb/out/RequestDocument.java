package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Locale;

/** How is stored what somebody wants, with its particulars. */
final class RequestDocument {
  private static final String INTENT = "intent";
  private static final String PARCEL = "parcel";
  private static final String PLACE = "place";
  private static final String DAY = "day";
  private static final String TIME_OF_DAY = "timeOfDay";
  private static final String LANGUAGE = "language";

  private RequestDocument() {}

  static ObjectNode of(Request request) {
    var node = Fields.object().put(INTENT, request.intent().name());
    var slots = request.slots();
    slots.parcel().ifPresent(number -> node.put(PARCEL, number.value()));
    slots.place().ifPresent(place -> node.put(PLACE, place.name()));
    slots.day().ifPresent(day -> node.put(DAY, day.name()));
    slots.timeOfDay().ifPresent(part -> node.put(TIME_OF_DAY, part.name()));
    slots.language().ifPresent(spoken -> node.put(LANGUAGE, spoken.toLanguageTag()));
    return node;
  }

  static Request read(Fields stored) {
    var slots =
        new Slots(
            stored.optionalText(PARCEL).map(TrackingNumber::new),
            stored.optionalText(PLACE).map(Slots.Place::valueOf),
            stored.optionalText(DAY).map(Slots.Day::valueOf),
            stored.optionalText(TIME_OF_DAY).map(Slots.TimeOfDay::valueOf),
            stored.optionalText(LANGUAGE).map(RequestDocument::language));
    return new Request(stored.constant(Intent.class, INTENT), slots);
  }

  /** Unlike {@link Locale#forLanguageTag} this makes no language of what is none. */
  static Locale language(String tag) {
    return new Locale.Builder().setLanguageTag(tag).build();
  }
}
