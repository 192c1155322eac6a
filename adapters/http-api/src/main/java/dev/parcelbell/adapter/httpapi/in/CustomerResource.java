package dev.parcelbell.adapter.httpapi.in;

import dev.parcelbell.adapter.httpapi.wire.CustomerJson;
import dev.parcelbell.adapter.httpapi.wire.Defaults;
import dev.parcelbell.adapter.httpapi.wire.StrictJson;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterCustomer.Command;
import dev.parcelbell.application.port.in.RegisterCustomer.Outcome;
import dev.parcelbell.application.port.in.ShowCustomer;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;

/** {@code /v1/customers/{id}} */
record CustomerResource(RegisterCustomer register, ShowCustomer show, Defaults defaults) {
  static String path(String id) {
    return "/v1/customers/" + id;
  }

  HttpResponse put(HttpRequest request) {
    var id = Ids.customer(request).orElseThrow(Ids.malformed());
    var profile = CustomerJson.read(StrictJson.read(request), defaults);
    return switch (register.register(new Command(id, profile))) {
      case Outcome.Created(var customer) ->
          HttpResponse.json(201, CustomerJson.write(customer)).with("location", path(id.value()));
      case Outcome.Replaced(var customer) -> HttpResponse.json(200, CustomerJson.write(customer));
      case Outcome.EmailTaken() ->
          Problem.at(409, "/email", "taken", "Another customer has this e-mail address.")
              .toResponse();
      case Outcome.ImpossiblePhone() ->
          Problem.at(400, "/phone", "invalid_phone", "No such number can exist in its country.")
              .toResponse();
    };
  }

  HttpResponse get(HttpRequest request) {
    var customer = Ids.customer(request).flatMap(show::show).orElseThrow(Ids.unknown("customer"));
    return HttpResponse.json(200, CustomerJson.write(customer));
  }
}
