package dev.parcelbell.adapter.httpapi.in;

import dev.parcelbell.adapter.httpapi.wire.Defaults;
import dev.parcelbell.application.port.in.PreviewText;
import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.in.ShowCustomer;
import dev.parcelbell.application.port.in.ShowDelivery;
import dev.parcelbell.application.port.in.ShowParcel;
import dev.parcelbell.application.port.in.ShowTrace;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.Router;
import java.util.Set;
import java.util.function.Function;

/**
 * The public API. Its shells see to correlation ids, outages (503) and bugs (500); everything else
 * that can be wrong with a request is answered here.
 *
 * @param pictures the PNG of a status
 */
public record HttpApi(
    ApiKeys keys, Ports ports, Defaults defaults, Function<ParcelStatus, byte[]> pictures) {
  /** What the API can do. */
  public record Ports(
      RegisterCustomer registerCustomer,
      ShowCustomer showCustomer,
      RegisterParcel registerParcel,
      ShowParcel showParcel,
      RecordParcelUpdate recordParcelUpdate,
      ShowDelivery showDelivery,
      RedriveDelivery redriveDelivery,
      ShowTrace showTrace,
      PreviewText previewText) {}

  public Router router() {
    var customers = new CustomerResource(ports.registerCustomer, ports.showCustomer, defaults);
    var theirs = new CustomerDeliveriesResource(ports.showDelivery);
    var parcels = new ParcelResource(ports.registerParcel, ports.showParcel);
    var updates = new UpdateResource(ports.recordParcelUpdate);
    var deliveries = new DeliveryResource(ports.showDelivery, ports.redriveDelivery);
    var traces = new TraceResource(ports.showTrace);
    var texts = new TextResource(ports.previewText, defaults);
    var document = new OpenApiResource();
    return Router.builder()
        .put("/v1/customers/{id}", keyed(customers::put))
        .get("/v1/customers/{id}", keyed(customers::get))
        .get("/v1/customers/{id}/deliveries", keyed(theirs::get))
        .put("/v1/parcels/{id}", keyed(parcels::put))
        .get("/v1/parcels/{id}", keyed(parcels::get))
        .post("/v1/parcels/{id}/updates", new Authenticated(keys, Set.of(), updates::post))
        .get("/v1/deliveries/{id}", keyed(deliveries::get))
        .post("/v1/deliveries/{id}/redrive", keyed(deliveries::postRedrive, Role.ADMIN))
        .get("/v1/conversations/{id}/trace", keyed(traces::get, Role.ADMIN))
        .get("/v1/texts/{status}", keyed(texts::get))
        .get("/pictures/{status}.png", new PictureResource(pictures)::get)
        .get("/openapi", document::get)
        .get("/docs", document::getPage)
        .build();
  }

  /** For what does not depend on who calls. */
  private HttpHandler keyed(HttpHandler resource, Role... needed) {
    return new Authenticated(keys, Set.of(needed), (_, request) -> resource.answer(request));
  }
}
