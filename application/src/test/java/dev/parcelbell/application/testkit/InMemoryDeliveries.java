package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Deliveries in memory, beside the customers whose consent counts. Safe for many threads. */
public final class InMemoryDeliveries implements Deliveries {
  private final Customers customers;
  private final Map<DeliveryId, Versioned<Delivery>> rows = new HashMap<>();
  private final Map<TrackingNumber, Announcement> fences = new HashMap<>();
  private final Set<DeliveryId> hidden = new HashSet<>();
  private final Map<DeliveryId, Instant> postponed = new HashMap<>();

  public InMemoryDeliveries(Customers customers) {
    this.customers = customers;
  }

  @Override
  public synchronized Optional<Versioned<Delivery>> load(DeliveryId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized Creation create(Delivery delivery, Optional<Announcement> fence) {
    if (rows.containsKey(delivery.id())) {
      return Creation.EXISTS;
    }
    if (fence.isPresent()) {
      var mine = fence.orElseThrow();
      var newest = fences.get(mine.parcel());
      if (newest != null && isOld(mine, newest)) {
        return Creation.OLD_NEWS;
      }
      fences.put(mine.parcel(), mine);
    }
    write(delivery, 1);
    return Creation.DONE;
  }

  private static boolean isOld(Announcement mine, Announcement newest) {
    boolean isLate =
        switch (mine.occurred()) {
          case Occurred.Said(var at) -> at.isBefore(newest.occurred().at());
          case Occurred.Heard _ -> false;
        };
    return isLate || newest.sequence().compareTo(mine.sequence()) > 0;
  }

  @Override
  public synchronized Write store(Versioned<Delivery> seen, Delivery next) {
    if (isOutdated(seen)) {
      return Write.OUTDATED;
    }
    write(next, seen.version() + 1);
    return Write.DONE;
  }

  private void write(Delivery next, long version) {
    rows.put(next.id(), new Versioned<>(next, version));
    hidden.remove(next.id());
    postponed.remove(next.id());
  }

  @Override
  public synchronized Claiming claim(
      Versioned<Delivery> seen, Delivery.Running next, long consent) {
    if (isOutdated(seen)) {
      return Claiming.OUTDATED;
    }
    if (isSuperseded(next)) {
      return Claiming.SUPERSEDED;
    }
    var customer = customers.find(next.progress().assignment().customer());
    if (customer.map(Versioned::value).map(Customer::consent).filter(c -> c == consent).isEmpty()) {
      return Claiming.CONSENT_CHANGED;
    }
    write(next, seen.version() + 1);
    return Claiming.DONE;
  }

  private boolean isOutdated(Versioned<Delivery> seen) {
    var now = rows.get(seen.value().id());
    return now == null || now.version() != seen.version();
  }

  private boolean isSuperseded(Delivery delivery) {
    return switch (delivery.progress().assignment().notification()) {
      case Notification.ParcelNews(var parcel, _, var sequence, _) -> {
        var newest = fences.get(parcel);
        yield newest != null && newest.sequence().compareTo(sequence) > 0;
      }
    };
  }

  @Override
  public synchronized List<DeliveryId> due(int shard, Instant before, int limit) {
    return rows.values().stream()
        .map(Versioned::value)
        .filter(Delivery.Running.class::isInstance)
        .map(Delivery.Running.class::cast)
        .filter(running -> running.id().shard(SHARDS) == shard && !hidden.contains(running.id()))
        .filter(running -> indexedAt(running).isBefore(before))
        .sorted(Comparator.comparing(this::indexedAt))
        .map(Delivery::id)
        .limit(limit)
        .toList();
  }

  private Instant indexedAt(Delivery.Running running) {
    var due = running.dueAt();
    var own = running.progress().ticket().sweepNotBefore().filter(due::isBefore).orElse(due);
    return Optional.ofNullable(postponed.get(running.id())).filter(own::isBefore).orElse(own);
  }

  /** When the due index names the next of those deliveries. */
  public synchronized Optional<Instant> nextDue(Predicate<DeliveryId> which) {
    return rows.values().stream()
        .map(Versioned::value)
        .filter(Delivery.Running.class::isInstance)
        .map(Delivery.Running.class::cast)
        .filter(running -> !hidden.contains(running.id()) && which.test(running.id()))
        .map(this::indexedAt)
        .min(Comparator.naturalOrder());
  }

  @Override
  public synchronized void hide(DeliveryId unreadable) {
    if (rows.containsKey(unreadable)) {
      hidden.add(unreadable);
    }
  }

  @Override
  public synchronized void postpone(DeliveryId unreadable, Instant until) {
    if (rows.containsKey(unreadable)) {
      postponed.merge(unreadable, until, (a, b) -> a.isAfter(b) ? a : b);
    }
  }

  @Override
  public synchronized Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
    int from = cursor.map(Integer::parseInt).orElse(0);
    var all =
        rows.values().stream()
            .map(Versioned::value)
            .filter(delivery -> delivery.progress().assignment().customer().equals(customer))
            .sorted(
                Comparator.comparing((Delivery d) -> d.progress().assignment().createdAt())
                    .reversed())
            .toList();
    int to = Math.min(all.size(), from + limit);
    var next = to < all.size() ? Optional.of(Integer.toString(to)) : Optional.<String>empty();
    return new Page<>(all.subList(Math.min(from, to), to), next);
  }

  /** Everything, for whoever checks what became of it. */
  public synchronized Collection<Versioned<Delivery>> all() {
    return List.copyOf(rows.values());
  }
}
