package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A store of deliveries of which a test changes one thing. */
public class ForwardingDeliveries implements Deliveries {
  protected final Deliveries good;

  public ForwardingDeliveries(Deliveries good) {
    this.good = good;
  }

  @Override
  public Optional<Versioned<Delivery>> load(DeliveryId id) {
    return good.load(id);
  }

  @Override
  public Creation create(Delivery delivery, Optional<Announcement> fence) {
    return good.create(delivery, fence);
  }

  @Override
  public Write store(Versioned<Delivery> seen, Delivery next) {
    return good.store(seen, next);
  }

  @Override
  public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
    return good.claim(seen, next, consent);
  }

  @Override
  public List<DeliveryId> due(int shard, Instant before, int limit) {
    return good.due(shard, before, limit);
  }

  @Override
  public void hide(DeliveryId unreadable) {
    good.hide(unreadable);
  }

  @Override
  public void postpone(DeliveryId unreadable, Instant until) {
    good.postpone(unreadable, until);
  }

  @Override
  public Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit) {
    return good.of(customer, cursor, limit);
  }
}
