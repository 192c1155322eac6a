package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

final class RedriveDeliveryService implements RedriveDelivery {
  private final Deliveries deliveries;
  private final Tickets tickets;
  private final InstantSource clock;

  RedriveDeliveryService(Deliveries deliveries, Tickets tickets, InstantSource clock) {
    this.deliveries = deliveries;
    this.tickets = tickets;
    this.clock = clock;
  }

  @Override
  public Outcome redrive(DeliveryId id) {
    try {
      return resume(id);
    } catch (UnreadableDelivery unreadable) {
      return Outcome.UNREADABLE;
    }
  }

  private Outcome resume(DeliveryId id) {
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = deliveries.load(id);
      if (seen.isEmpty()) {
        return Outcome.NO_SUCH_DELIVERY;
      }
      var resumed = resumed(seen.orElseThrow().value());
      if (resumed.isEmpty()) {
        return Outcome.ENDED;
      }
      var next = resumed.orElseThrow();
      if (deliveries.store(seen.orElseThrow(), next) == Write.DONE) {
        tickets.send(new Ticket(id, next.progress().ticket().number()), Duration.ZERO);
        return Outcome.RESUMED;
      }
    }
    throw Tries.exhausted(id.value());
  }

  private Optional<Delivery.Running> resumed(Delivery known) {
    return switch (known) {
      case Delivery.Parked parked -> Optional.of(parked.resume(clock.instant()));
      case Delivery.Running running -> Optional.of(running.resume(clock.instant()));
      case Delivery.Ended _ -> Optional.empty();
    };
  }
}
