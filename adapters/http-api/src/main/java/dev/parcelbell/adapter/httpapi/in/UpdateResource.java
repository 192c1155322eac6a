package dev.parcelbell.adapter.httpapi.in;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.adapter.httpapi.wire.CanonicalJson;
import dev.parcelbell.adapter.httpapi.wire.ParcelJson;
import dev.parcelbell.adapter.httpapi.wire.StrictJson;
import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RecordParcelUpdate.Command;
import dev.parcelbell.application.port.in.RecordParcelUpdate.Idempotent;
import dev.parcelbell.application.port.in.RecordParcelUpdate.Outcome;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code POST /v1/parcels/{id}/updates} */
record UpdateResource(RecordParcelUpdate record) {
  private static final String KEY = "Idempotency-Key";
  private static final Pattern KEY_SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");

  HttpResponse post(Caller caller, HttpRequest request) {
    var parcel = Ids.parcel(request).orElseThrow(Ids.unknown("parcel"));
    var key = keyOf(request);
    var body = StrictJson.read(request);
    var news = ParcelJson.readNews(body);
    // The scope names the parcel: the same key and body for another one is another request.
    var scope = caller.name() + " POST " + ParcelResource.path(parcel.value()) + "/updates";
    var idempotent = key.map(text -> new Idempotent(scope, text, CanonicalJson.hash(body)));
    var command = new Command(parcel, news.status(), news.occurredAt(), news.details(), idempotent);
    return switch (record.record(command)) {
      case Outcome.Recorded recorded -> accepted(parcel, recorded);
      case Outcome.NoSuchParcel() -> throw Ids.unknown("parcel").get();
      case Outcome.Unusable(var part) -> throw Ids.unusable(part);
      case Outcome.TooFarAhead() ->
          Problem.at(
                  400,
                  "/occurredAt",
                  "too_far_ahead",
                  "This is more than " + Occurred.AHEAD_MAX.toMinutes() + " minutes in the future.")
              .toResponse();
      case Outcome.KeyClash() ->
          Problem.at(409, KEY, "key_clash", "This key was used for another request.").toResponse();
    };
  }

  private static HttpResponse accepted(TrackingNumber parcel, Outcome.Recorded recorded) {
    var delivery = recorded.delivery().value();
    var json = JsonNodeFactory.instance.objectNode();
    json.put("parcelId", parcel.value());
    json.put("updateId", recorded.update().value());
    json.put("deliveryId", delivery);
    json.putObject("links")
        .put("delivery", DeliveryResource.path(delivery))
        .put("parcel", ParcelResource.path(parcel.value()));
    return HttpResponse.json(202, json);
  }

  private static Optional<String> keyOf(HttpRequest request) {
    var given = request.headers().getOrDefault(KEY, List.of());
    if (given.size() > 1 || given.stream().anyMatch(key -> !KEY_SHAPE.matcher(key).matches())) {
      throw new ProblemException(
          Problem.at(400, KEY, "malformed", "A key has 1 to 255 visible ASCII characters."));
    }
    return given.stream().findFirst();
  }
}
