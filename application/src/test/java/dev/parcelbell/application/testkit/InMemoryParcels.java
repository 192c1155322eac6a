package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.ParcelsOfCustomer;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Parcels in memory, with the stream of their changes, whose times are whole minutes: as coarse as
 * any stream's. Safe for use by many threads.
 */
public final class InMemoryParcels implements Parcels, ParcelsOfCustomer {
  private final InMemoryIdempotency idempotency;
  private final InstantSource clock;
  private final Map<TrackingNumber, Versioned<Parcel>> rows = new HashMap<>();
  private final Map<DeliveryId, Awaited> awaited = new HashMap<>();
  private final List<ParcelChange> stream = new ArrayList<>();
  private final Set<TrackingNumber> spoiled = new HashSet<>();

  public InMemoryParcels(InMemoryIdempotency idempotency, InstantSource clock) {
    this.idempotency = idempotency;
    this.clock = clock;
  }

  @Override
  public synchronized Optional<Versioned<Parcel>> find(TrackingNumber id) {
    if (spoiled.contains(id)) {
      throw new UnusableParcel(id, "attribute status", new IllegalStateException("spoiled"));
    }
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized Write save(Parcel next, long seenVersion) {
    if (versionOf(next.id()) != seenVersion) {
      return Write.OUTDATED;
    }
    put(next, seenVersion + 1);
    return Write.DONE;
  }

  @Override
  public synchronized Recording record(
      Parcel next, long seenVersion, Awaited delivery, Optional<Idempotency.Claim> key) {
    if (versionOf(next.id()) != seenVersion) {
      return Recording.OUTDATED;
    }
    if (key.isPresent() && !idempotency.take(key.orElseThrow())) {
      return Recording.KEY_TAKEN;
    }
    awaited.put(delivery.id(), delivery);
    put(next, seenVersion + 1);
    return Recording.DONE;
  }

  @Override
  public synchronized Optional<Awaited> awaited(DeliveryId id) {
    return Optional.ofNullable(awaited.get(id));
  }

  @Override
  public synchronized List<Parcel> of(CustomerId customer, int limit) {
    return rows.values().stream()
        .map(Versioned::value)
        .filter(parcel -> parcel.customer().equals(customer) && !spoiled.contains(parcel.id()))
        .sorted(Comparator.comparing(parcel -> parcel.id().value()))
        .limit(limit)
        .toList();
  }

  /** The changes from a position on, oldest first, as the stream would bring them. */
  public synchronized List<ParcelChange> changesFrom(int position) {
    return List.copyOf(stream.subList(position, stream.size()));
  }

  /** What another program does straight in the table: it does not know about versions. */
  public synchronized void writeByAnotherProgram(Parcel parcel) {
    spoiled.remove(parcel.id());
    put(parcel, versionOf(parcel.id()));
  }

  /** What a program does that knows no better: what is there is no parcel any more. */
  public synchronized void spoil(TrackingNumber id) {
    spoiled.add(id);
  }

  private void put(Parcel next, long version) {
    var before = find(next.id()).map(Versioned::value);
    rows.put(next.id(), new Versioned<>(next, version));
    if (!before.equals(Optional.of(next))) { // a write that changes nothing leaves no record
      var sequence = Sequence.of(Integer.toString(stream.size() + 1));
      var writtenAt = clock.instant().truncatedTo(ChronoUnit.MINUTES);
      stream.add(new ParcelChange(before, next, sequence, writtenAt));
    }
  }

  private long versionOf(TrackingNumber id) {
    return find(id).map(Versioned::version).orElse(Versioned.NEVER_WRITTEN);
  }
}
