package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.InstantSource;

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
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = deliveries.load(id);
      if (seen.isEmpty()) {
        return Outcome.NO_SUCH_DELIVERY;
      }
      if (!(seen.orElseThrow().value() instanceof Delivery.Parked parked)) {
        return Outcome.NOT_PARKED;
      }
      var resumed = parked.resume(clock.instant());
      if (deliveries.store(seen.orElseThrow(), resumed) == Write.DONE) {
        tickets.send(new Ticket(id, resumed.progress().ticket().number()), Duration.ZERO);
        return Outcome.RESUMED;
      }
    }
    throw Tries.exhausted(id.value());
  }
}
