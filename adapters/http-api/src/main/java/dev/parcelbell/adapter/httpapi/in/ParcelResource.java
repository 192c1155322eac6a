package dev.parcelbell.adapter.httpapi.in;

import dev.parcelbell.adapter.httpapi.wire.ParcelJson;
import dev.parcelbell.adapter.httpapi.wire.StrictJson;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.in.RegisterParcel.Command;
import dev.parcelbell.application.port.in.RegisterParcel.Outcome;
import dev.parcelbell.application.port.in.ShowParcel;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;

/** {@code /v1/parcels/{id}} */
record ParcelResource(RegisterParcel register, ShowParcel show) {
  static String path(String id) {
    return "/v1/parcels/" + id;
  }

  HttpResponse put(HttpRequest request) {
    var id = Ids.parcel(request).orElseThrow(Ids.malformed());
    var body = ParcelJson.readRegistration(StrictJson.read(request));
    return switch (register.register(new Command(id, body.customer(), body.details()))) {
      case Outcome.Created(var parcel) ->
          HttpResponse.json(201, ParcelJson.write(parcel)).with("location", path(id.value()));
      case Outcome.Corrected(var parcel) -> HttpResponse.json(200, ParcelJson.write(parcel));
      case Outcome.NoSuchCustomer() ->
          Problem.at(422, "/customerId", "unknown_customer", "There is no such customer.")
              .toResponse();
      case Outcome.BelongsToAnother() ->
          Problem.at(409, "/customerId", "other_customer", "The parcel is another customer's.")
              .toResponse();
      case Outcome.Unusable(var part) -> throw Ids.unusable(part);
    };
  }

  HttpResponse get(HttpRequest request) {
    var id = Ids.parcel(request).orElseThrow(Ids.unknown("parcel"));
    return switch (show.show(id)) {
      case ShowParcel.Outcome.Found(var parcel) -> HttpResponse.json(200, ParcelJson.write(parcel));
      case ShowParcel.Outcome.NoSuchParcel() -> throw Ids.unknown("parcel").get();
      case ShowParcel.Outcome.Unusable(var part) -> throw Ids.unusable(part);
    };
  }
}
