package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.SweepDeliveries;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

final class SweepDeliveriesService implements SweepDeliveries {
  private static final int BATCH_MAX = 100;

  private final Deliveries deliveries;
  private final Tickets tickets;
  private final Observer observer;
  private final EngineSettings settings;
  private final InstantSource clock;

  SweepDeliveriesService(
      Deliveries deliveries,
      Tickets tickets,
      Observer observer,
      EngineSettings settings,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.tickets = tickets;
    this.observer = observer;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public int sweep() {
    int sent = 0;
    for (int shard = 0; shard < Deliveries.SHARDS; shard++) {
      var before = clock.instant().minus(settings.overdue());
      for (var id : deliveries.due(shard, before, BATCH_MAX)) {
        sent += look(id, before) ? 1 : 0;
      }
    }
    return sent;
  }

  /** The index may lag, so the delivery itself decides. */
  private boolean look(DeliveryId id, Instant before) {
    try {
      var seen = deliveries.load(id);
      if (seen.isEmpty()
          || !(seen.orElseThrow().value() instanceof Delivery.Running running)
          || !isOverdue(running, before)) {
        return false;
      }
      var swept = running.swept(clock.instant().plus(settings.sweepPause()));
      if (deliveries.store(seen.orElseThrow(), swept) == Write.OUTDATED) {
        return false;
      }
      tickets.send(new Ticket(id, swept.progress().ticket().number()), Duration.ZERO);
      return true;
    } catch (UnreadableDelivery unreadable) {
      // Whether it is poison is for its ticket to say; a sweeper of a newer version may read it.
      deliveries.postpone(id, clock.instant().plus(settings.sweepPause()));
      observer.unreadable(id);
      return false;
    }
  }

  private boolean isOverdue(Delivery.Running running, Instant before) {
    var left = running.progress().ticket().sweepNotBefore();
    return running.dueAt().isBefore(before) && left.filter(clock.instant()::isBefore).isEmpty();
  }
}
