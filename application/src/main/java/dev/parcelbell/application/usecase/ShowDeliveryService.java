package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.ShowDelivery;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.util.Optional;

final class ShowDeliveryService implements ShowDelivery {
  private final Deliveries deliveries;
  private final Parcels parcels;
  private final Customers customers;

  ShowDeliveryService(Deliveries deliveries, Parcels parcels, Customers customers) {
    this.deliveries = deliveries;
    this.parcels = parcels;
    this.customers = customers;
  }

  @Override
  public Optional<Story> show(DeliveryId id) {
    return deliveries
        .load(id)
        .<Story>map(known -> new Story.Known(known.value()))
        .or(() -> parcels.awaited(id).map(ShowDeliveryService::promised));
  }

  private static Story promised(Parcels.Awaited awaited) {
    return new Story.Promised(
        awaited.id(), awaited.customer(), awaited.parcel(), awaited.status(), awaited.promisedAt());
  }

  @Override
  public Optional<Stories> of(CustomerId customer, Optional<String> cursor, int limit) {
    return customers
        .find(customer)
        .map(_ -> deliveries.of(customer, cursor, limit))
        .map(page -> new Stories(page.items(), page.next()));
  }
}
