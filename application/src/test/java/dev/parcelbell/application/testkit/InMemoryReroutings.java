package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Reroutings;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Wishes in memory, beside the parcels that they are about. Safe for use by many threads. */
public final class InMemoryReroutings implements Reroutings {
  private final Parcels parcels;
  private final Map<TrackingNumber, Rerouting> wishes = new HashMap<>();

  public InMemoryReroutings(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public synchronized boolean record(TrackingNumber parcel, CustomerId customer, Rerouting wish) {
    boolean theirs =
        parcels.find(parcel).filter(found -> found.value().customer().equals(customer)).isPresent();
    if (theirs) {
      wishes.merge(
          parcel, wish, (known, next) -> next.wishedAt().isBefore(known.wishedAt()) ? known : next);
    }
    return theirs;
  }

  @Override
  public synchronized Optional<Rerouting> of(TrackingNumber parcel) {
    return Optional.ofNullable(wishes.get(parcel));
  }
}
