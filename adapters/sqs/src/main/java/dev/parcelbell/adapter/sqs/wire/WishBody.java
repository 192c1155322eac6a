package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.LocalDate;

/**
 * What a receiver wishes of a parcel, for the depot: {@code
 * {"parcelbell":"wish","schema":1,"parcel":"12345678","key":"…","place":"NEIGHBOUR",
 * "day":"2026-11-23","timeOfDay":"EVENING","wishedAt":"2026-11-21T12:00:00Z"}}.
 */
public final class WishBody {
  /** A wish and the parcel that it is about. */
  public record Wish(TrackingNumber parcel, Rerouting wish) {}

  public static final BodyCodec<Wish> CODEC =
      new BodyCodec<>("wish", 1, WishBody::write, WishBody::read);

  private WishBody() {}

  private static ObjectNode write(Wish wished) {
    var wish = wished.wish();
    var node = Fields.object().put("parcel", wished.parcel().value()).put("key", wish.key());
    wish.place().ifPresent(place -> node.put("place", place));
    wish.day().ifPresent(day -> node.put("day", day.toString()));
    wish.timeOfDay().ifPresent(time -> node.put("timeOfDay", time));
    return node.put("wishedAt", wish.wishedAt().toString());
  }

  private static Wish read(Fields written) {
    return new Wish(
        new TrackingNumber(written.text("parcel")),
        new Rerouting(
            written.text("key"),
            written.optionalText("place"),
            written.optionalText("day").map(LocalDate::parse),
            written.optionalText("timeOfDay"),
            written.moment("wishedAt")));
  }
}
