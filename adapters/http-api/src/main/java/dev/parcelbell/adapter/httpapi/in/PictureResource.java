package dev.parcelbell.adapter.httpapi.in;

import dev.parcelbell.adapter.httpapi.wire.Rules;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.util.Locale;
import java.util.function.Function;

/**
 * {@code GET /pictures/{status}.png}: fetched by Messenger for its cards, so it needs no key. The
 * status may be written in any case, as people write names of files.
 */
record PictureResource(Function<ParcelStatus, byte[]> png) {
  HttpResponse get(HttpRequest request) {
    var name = request.variable("status").toUpperCase(Locale.ROOT);
    var status = Rules.STATUS.apply(name).orElseThrow(Ids.unknown("picture"));
    return HttpResponse.of(200, "image/png", new Body(png.apply(status)))
        .with("cache-control", "public, max-age=86400");
  }
}
