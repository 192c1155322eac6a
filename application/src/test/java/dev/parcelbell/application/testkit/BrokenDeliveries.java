package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Occurred;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Delivery stores that break promises, one each, and the contract asked of each of them. */
abstract class BrokenDeliveries extends DeliveriesContract implements Deliveries {
  final InMemoryCustomers customers = new InMemoryCustomers();
  final InMemoryDeliveries real = new InMemoryDeliveries(customers);

  @Override
  protected Fixture emptyStore() {
    return new Fixture(this, customers, _ -> false);
  }

  @Override
  protected Set<Difference> differences() {
    return Set.of(Difference.CANNOT_HOLD_GARBAGE);
  }

  @Override
  public Optional<Versioned<Delivery>> load(DeliveryId id) {
    return real.load(id);
  }

  @Override
  public Creation create(Delivery delivery, Optional<Announcement> fence) {
    return real.create(delivery, fence);
  }

  @Override
  public Write store(Versioned<Delivery> seen, Delivery next) {
    return real.store(seen, next);
  }

  @Override
  public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
    return real.claim(seen, next, consent);
  }

  @Override
  public List<DeliveryId> due(int shard, Instant before, int limit) {
    return real.due(shard, before, limit);
  }

  @Override
  public void hide(DeliveryId unreadable) {
    real.hide(unreadable);
  }

  @Override
  public void postpone(DeliveryId unreadable, Instant until) {
    real.postpone(unreadable, until);
  }

  @Override
  public Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
    return real.of(customer, cursor, limit);
  }

  Versioned<Delivery> latest(Versioned<Delivery> seen) {
    return load(seen.value().id()).orElse(seen);
  }

  static class Nothing extends BrokenDeliveries {
    @Override
    protected Fixture emptyStore() {
      return new Fixture(DoingNothing.as(Deliveries.class), customers, _ -> false);
    }
  }

  static class LastWriterWins extends BrokenDeliveries {
    @Override
    public Write store(Versioned<Delivery> seen, Delivery next) {
      synchronized (real) {
        return super.store(latest(seen), next);
      }
    }
  }

  static class EveryClaimWins extends BrokenDeliveries {
    @Override
    public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
      synchronized (real) {
        return super.claim(latest(seen), next, consent);
      }
    }
  }

  static class ConsentIgnored extends BrokenDeliveries {
    @Override
    public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
      var customer = next.progress().assignment().customer();
      var present = customers.find(customer).map(Versioned::value).map(Customer::consent);
      return super.claim(seen, next, present.orElse(consent));
    }
  }

  static class FenceIgnored extends BrokenDeliveries {
    @Override
    public Creation create(Delivery delivery, Optional<Announcement> fence) {
      return super.create(delivery, Optional.empty());
    }
  }

  static class HearsayBelieved extends BrokenDeliveries {
    @Override
    public Creation create(Delivery delivery, Optional<Announcement> fence) {
      return super.create(
          delivery,
          fence.map(
              mine ->
                  new Announcement(
                      mine.parcel(), mine.sequence(), new Occurred.Said(mine.occurred().at()))));
    }
  }

  static class HearsayForgotten extends BrokenDeliveries {
    @Override
    public Creation create(Delivery delivery, Optional<Announcement> fence) {
      return super.create(
          delivery,
          fence.map(
              mine ->
                  switch (mine.occurred()) {
                    case Occurred.Said _ -> mine;
                    case Occurred.Heard _ ->
                        new Announcement(
                            mine.parcel(), mine.sequence(), new Occurred.Heard(Instant.MIN));
                  }));
    }
  }

  static class FenceRaisedByFailure extends BrokenDeliveries {
    private int shadows = 1000;

    @Override
    public Creation create(Delivery delivery, Optional<Announcement> fence) {
      var creation = super.create(delivery, fence);
      if (creation == Creation.EXISTS && fence.isPresent()) {
        var other = DeliverySamples.running(CustomerSamples.BEN, shadows++, Instant.EPOCH);
        real.create(other, fence);
      }
      return creation;
    }
  }

  static class OldNewsFirst extends BrokenDeliveries {
    private Optional<Announcement> newest = Optional.empty();

    @Override
    public Creation create(Delivery delivery, Optional<Announcement> fence) {
      synchronized (real) {
        if (fence.filter(this::isOld).isPresent()) {
          return Creation.OLD_NEWS;
        }
        var creation = super.create(delivery, fence);
        newest = creation == Creation.DONE ? fence.or(() -> newest) : newest;
        return creation;
      }
    }

    private boolean isOld(Announcement mine) {
      return newest.filter(n -> n.sequence().compareTo(mine.sequence()) > 0).isPresent();
    }
  }

  static class ConsentBeforeFence extends BrokenDeliveries {
    @Override
    public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
      var claiming = super.claim(seen, next, consent);
      var customer = customers.find(next.progress().assignment().customer());
      return claiming == Claiming.SUPERSEDED
              && customer.filter(c -> c.value().hasOptedOutOf(Channel.SMS)).isPresent()
          ? Claiming.CONSENT_CHANGED
          : claiming;
    }
  }

  static class SweeperNeverRests extends BrokenDeliveries {
    private final Map<DeliveryId, Instant> due = new HashMap<>();

    @Override
    public Write store(Versioned<Delivery> seen, Delivery next) {
      if (next instanceof Delivery.Running running) {
        due.put(next.id(), running.dueAt());
      }
      return super.store(seen, next);
    }

    @Override
    public List<DeliveryId> due(int shard, Instant before, int limit) {
      var found = super.due(shard, before, limit);
      return found.isEmpty() && due.values().stream().anyMatch(before::isAfter)
          ? due.keySet().stream().filter(id -> running(id)).toList()
          : found;
    }

    private boolean running(DeliveryId id) {
      var delivery = load(id).map(Versioned::value);
      return delivery.filter(Delivery.Running.class::isInstance).isPresent();
    }
  }

  static class HidesNothing extends BrokenDeliveries {
    @Override
    public void hide(DeliveryId unreadable) {}
  }

  static class HidesForEver extends BrokenDeliveries {
    private final Set<DeliveryId> hidden = new HashSet<>();

    @Override
    public void hide(DeliveryId unreadable) {
      hidden.add(unreadable);
    }

    @Override
    public List<DeliveryId> due(int shard, Instant before, int limit) {
      return super.due(shard, before, limit).stream().filter(id -> !hidden.contains(id)).toList();
    }
  }

  static class PostponesNothing extends BrokenDeliveries {
    @Override
    public void postpone(DeliveryId unreadable, Instant until) {}
  }

  static class PostponesToAnEarlierMoment extends BrokenDeliveries {
    private final Map<DeliveryId, Instant> due = new HashMap<>();

    @Override
    public void postpone(DeliveryId unreadable, Instant until) {
      due.put(unreadable, until);
    }

    @Override
    public Write store(Versioned<Delivery> seen, Delivery next) {
      due.remove(next.id());
      return super.store(seen, next);
    }

    @Override
    public List<DeliveryId> due(int shard, Instant before, int limit) {
      return super.due(shard, before, limit).stream()
          .filter(id -> due.getOrDefault(id, Instant.MIN).isBefore(before))
          .toList();
    }
  }

  static class PostponesWhatIsHidden extends BrokenDeliveries {
    private final Set<DeliveryId> hidden = new HashSet<>();

    @Override
    public void hide(DeliveryId unreadable) {
      hidden.add(unreadable);
      super.hide(unreadable);
    }

    @Override
    public void postpone(DeliveryId unreadable, Instant until) {
      if (hidden.remove(unreadable)) {
        load(unreadable).ifPresent(seen -> real.store(seen, seen.value()));
      }
      super.postpone(unreadable, until);
    }
  }

  static class OldestFirst extends BrokenDeliveries {
    @Override
    public Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
      var page = super.of(customer, cursor, limit);
      return new Page<>(page.items().reversed(), page.next());
    }
  }

  static class NoSecondPage extends BrokenDeliveries {
    @Override
    public Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
      return new Page<>(super.of(customer, cursor, limit).items(), Optional.empty());
    }
  }

  static class AnyCursor extends BrokenDeliveries {
    @Override
    public Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
      return super.of(customer, cursor.filter(text -> text.matches("\\d+")), limit);
    }
  }

  static class CleanByWordOnly extends BrokenDeliveries {
    @Override
    protected Set<Difference> differences() {
      return Set.of();
    }
  }
}
