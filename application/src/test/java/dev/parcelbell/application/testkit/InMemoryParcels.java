package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parcels in memory, with the stream of their changes. Safe for use by many threads. */
public final class InMemoryParcels implements Parcels {
  private final InMemoryIdempotency idempotency;
  private final Map<TrackingNumber, Versioned<Parcel>> rows = new HashMap<>();
  private final Map<DeliveryId, Awaited> awaited = new HashMap<>();
  private final List<ParcelChange> stream = new ArrayList<>();

  public InMemoryParcels(InMemoryIdempotency idempotency) {
    this.idempotency = idempotency;
  }

  @Override
  public synchronized Optional<Versioned<Parcel>> find(TrackingNumber id) {
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

  /** The changes from a position on, oldest first, as the stream would bring them. */
  public synchronized List<ParcelChange> changesFrom(int position) {
    return List.copyOf(stream.subList(position, stream.size()));
  }

  /** What another program does straight in the table: it does not know about versions. */
  public synchronized void writeByAnotherProgram(Parcel parcel) {
    put(parcel, versionOf(parcel.id()));
  }

  private void put(Parcel next, long version) {
    var before = find(next.id()).map(Versioned::value);
    rows.put(next.id(), new Versioned<>(next, version));
    if (!before.equals(Optional.of(next))) { // a write that changes nothing leaves no record
      stream.add(new ParcelChange(before, next, Sequence.of(Integer.toString(stream.size() + 1))));
    }
  }

  private long versionOf(TrackingNumber id) {
    return find(id).map(Versioned::version).orElse(Versioned.NEVER_WRITTEN);
  }
}
