package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a delivery is to achieve. Never changes.
 *
 * @param expiresAt from when on nothing more is claimed for it
 */
public record Assignment(
    DeliveryId id,
    CustomerId customer,
    Notification notification,
    Mode mode,
    Instant createdAt,
    Optional<Instant> expiresAt) {
  boolean isExpiredAt(Instant now) {
    return expiresAt.filter(end -> !now.isBefore(end)).isPresent();
  }
}
