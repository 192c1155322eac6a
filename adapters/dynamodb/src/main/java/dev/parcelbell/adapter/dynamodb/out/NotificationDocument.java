package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.util.Optional;

/** How a notification is stored. */
final class NotificationDocument {
  private static final String KIND = "kind";

  private NotificationDocument() {}

  static ObjectNode of(Notification notification) {
    return switch (notification) {
      case Notification.ParcelNews(var parcel, var update, var sequence, var textsVersion) -> {
        var news =
            Fields.object()
                .put(KIND, "PARCEL_NEWS")
                .put("parcel", parcel.value())
                .put("sequence", sequence.padded())
                .put("texts", textsVersion);
        news.set("update", update(update));
        yield news;
      }
    };
  }

  static Notification read(Fields stored) {
    return switch (stored.text(KIND)) {
      case "PARCEL_NEWS" ->
          new Notification.ParcelNews(
              new TrackingNumber(stored.text("parcel")),
              readUpdate(stored.object("update")),
              new Sequence(stored.text("sequence")),
              stored.text("texts"));
      case String unknown -> throw new IllegalArgumentException("unknown notification " + unknown);
    };
  }

  private static ObjectNode update(ParcelUpdate update) {
    var node =
        Fields.object()
            .put("id", update.id().value())
            .put("status", update.status().name())
            .put("at", update.occurredAt().toString());
    update.details().place().ifPresent(place -> node.put("place", place));
    update.details().expected().ifPresent(day -> node.put("expected", day.iso()));
    update.details().description().ifPresent(text -> node.put("description", text));
    return node;
  }

  /** Of any year, as deliveries were stored before years had bounds. */
  private static Optional<ExpectedDelivery> expected(String iso) {
    if (!ExpectedDelivery.isIso(iso)) {
      throw new IllegalArgumentException("not an expected delivery");
    }
    return ExpectedDelivery.parse(iso);
  }

  private static ParcelUpdate readUpdate(Fields stored) {
    var details =
        new ParcelDetails(
            stored.optionalText("place"),
            stored.optionalText("expected").flatMap(NotificationDocument::expected),
            stored.optionalText("description"));
    return new ParcelUpdate(
        new UpdateId(stored.text("id")),
        stored.constant(ParcelStatus.class, "status"),
        stored.moment("at"),
        details);
  }
}
