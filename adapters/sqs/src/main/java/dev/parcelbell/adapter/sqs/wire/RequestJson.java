package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Locale;

/** What somebody wants, and what there is to tap, inside a message. */
final class RequestJson {
  private RequestJson() {}

  static ObjectNode of(Request request) {
    return Fields.object()
        .put("intent", request.intent().name())
        .set("slots", slots(request.slots()));
  }

  static Request read(Fields written) {
    return new Request(
        written.constant(Intent.class, "intent"), readSlots(written.object("slots")));
  }

  static ObjectNode of(Choice choice) {
    return Fields.object().put("title", choice.title()).set("request", of(choice.request()));
  }

  static Choice readChoice(Fields written) {
    return new Choice(written.text("title"), read(written.object("request")));
  }

  private static ObjectNode slots(Slots slots) {
    var node = Fields.object();
    slots.parcel().ifPresent(parcel -> node.put("parcel", parcel.value()));
    slots.place().ifPresent(place -> node.put("place", place.name()));
    slots.day().ifPresent(day -> node.put("day", day.name()));
    slots.timeOfDay().ifPresent(time -> node.put("timeOfDay", time.name()));
    slots.language().ifPresent(language -> node.put("language", language.toLanguageTag()));
    return node;
  }

  private static Slots readSlots(Fields written) {
    return new Slots(
        written.optionalText("parcel").map(TrackingNumber::new),
        written.optionalConstant(Slots.Place.class, "place"),
        written.optionalConstant(Slots.Day.class, "day"),
        written.optionalConstant(Slots.TimeOfDay.class, "timeOfDay"),
        written.optionalText("language").map(Locale::forLanguageTag));
  }
}
