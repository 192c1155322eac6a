package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tells why a message took the way it took. */
public interface ShowDelivery {
  Optional<Story> show(DeliveryId id);

  /** A customer's stories, newest first; empty when there is no such customer. */
  Optional<Stories> of(CustomerId customer, Optional<String> cursor, int limit);

  sealed interface Story {
    record Known(Delivery delivery) implements Story {}

    /** Promised to a caller, and on its way through the parcel stream. */
    record Promised(
        DeliveryId id,
        CustomerId customer,
        TrackingNumber parcel,
        ParcelStatus status,
        Instant promisedAt)
        implements Story {}
  }

  record Stories(List<Delivery> items, Optional<String> next) {}
}
