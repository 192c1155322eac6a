package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.HopPlan;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Deliveries that contact plans do not make but the engine takes: up to eight hops, several of one
 * channel, to whomever, the same address twice, both modes, every goal, with an end. Accepted as
 * the design says: stored first, then the ticket.
 */
final class AnyDelivery {
  private static final List<Channel> CHANNELS = List.of(Channel.values());
  private static final List<ReceiptStatus> GOALS =
      List.of(
          ReceiptStatus.ACCEPTED, ReceiptStatus.SENT, ReceiptStatus.DELIVERED, ReceiptStatus.READ);
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofHours(13), Duration.ofDays(7));
  private static final List<ParcelStatus> STATUSES =
      List.of(ParcelStatus.DELIVERED, ParcelStatus.DELAYED);

  private final World world;
  private final People people;
  private final Deliveries deliveries;
  private final Tickets tickets;

  AnyDelivery(World world, People people, Deliveries deliveries, Tickets tickets) {
    this.world = world;
    this.people = people;
    this.deliveries = deliveries;
    this.tickets = tickets;
  }

  Delivery make(CustomerId customer) {
    var dice = world.dice();
    var now = world.clock().instant();
    var parcel = new TrackingNumber("any" + world.nextId());
    var update = new ParcelUpdate(new UpdateId("any"), dice.one(STATUSES), now, ParcelDetails.NONE);
    var assignment =
        new Assignment(
            DeliveryId.of(parcel, update.id()),
            customer,
            new Notification.ParcelNews(parcel, update, Sequence.of("1"), "v1"),
            dice.one(List.of(Mode.values())),
            now,
            dice.oneIn(3) ? Optional.of(now.plus(Duration.ofHours(6))) : Optional.empty());
    var channels = dice.oneIn(3) ? List.of(Channel.MESSENGER, dice.one(CHANNELS)) : CHANNELS;
    int hops = dice.oneIn(4) ? HopPlan.HOPS_MAX : 1 + dice.below(HopPlan.HOPS_MAX);
    return Delivery.open(
        assignment, Stream.generate(() -> hop(dice.one(channels))).limit(hops).toList());
  }

  private HopPlan hop(Channel channel) {
    var dice = world.dice();
    var to =
        dice.oneIn(2)
            ? Optional.<Address>empty()
            : Optional.of(people.address(channel, people.anybody()));
    return new HopPlan(channel, to, dice.one(GOALS), dice.one(WAITS));
  }

  void accept(Delivery delivery) {
    deliveries.create(delivery, Optional.empty());
    tickets.send(new Ticket(delivery.id(), 1), Duration.ZERO);
  }
}
