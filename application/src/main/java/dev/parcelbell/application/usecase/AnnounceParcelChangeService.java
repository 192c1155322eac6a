package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Texts;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

final class AnnounceParcelChangeService implements AnnounceParcelChange {
  private final Customers customers;
  private final Deliveries deliveries;
  private final Tickets tickets;
  private final Texts texts;
  private final Planning planning;
  private final Duration announceMaxAge;
  private final InstantSource clock;

  AnnounceParcelChangeService(
      Customers customers,
      Deliveries deliveries,
      Tickets tickets,
      Texts texts,
      EngineSettings settings,
      InstantSource clock) {
    this.customers = customers;
    this.deliveries = deliveries;
    this.tickets = tickets;
    this.texts = texts;
    this.planning = new Planning(settings.fallbackAfter());
    this.announceMaxAge = settings.announceMaxAge();
    this.clock = clock;
  }

  @Override
  public Outcome announce(ParcelChange change) {
    return switch (change.meaning(clock.instant(), announceMaxAge)) {
      case ParcelChange.Meaning.News(var update, var occurred) -> tell(change, update, occurred);
      case ParcelChange.Meaning.Silent(var update, var reason) ->
          silent(assignment(change, update), reason);
      case ParcelChange.Meaning.Nothing() -> new Outcome.Nothing();
    };
  }

  private Outcome tell(ParcelChange change, ParcelUpdate update, Occurred occurred) {
    var assignment = assignment(change, update);
    var customer = customers.find(assignment.customer());
    if (customer.isEmpty()) {
      return silent(assignment, Reason.NO_CUSTOMER);
    }
    var delivery = Delivery.open(assignment, planning.hopsFor(customer.orElseThrow().value()));
    var fence = new Deliveries.Announcement(change.after().id(), change.sequence(), occurred);
    switch (deliveries.create(delivery, Optional.of(fence))) {
      case DONE -> sendTicket(delivery);
      case EXISTS -> deliveries.load(delivery.id()).map(Versioned::value).ifPresent(this::begin);
      case OLD_NEWS -> {
        return silent(assignment, Reason.LATE_UPDATE);
      }
    }
    return new Outcome.Announced(delivery.id());
  }

  /** Heard of before: its ticket may never have been sent. A second one is harmless. */
  private void begin(Delivery known) {
    if (known.progress().hops().stream().allMatch(hop -> hop.attempts().isEmpty())) {
      sendTicket(known);
    }
  }

  private void sendTicket(Delivery delivery) {
    if (delivery instanceof Delivery.Running running) {
      var number = running.progress().ticket().number();
      tickets.send(new Ticket(running.id(), number), Duration.ZERO);
    }
  }

  private Outcome silent(Assignment assignment, Reason reason) {
    deliveries.create(Delivery.silent(assignment, reason), Optional.empty());
    return new Outcome.Silent(assignment.id());
  }

  private Assignment assignment(ParcelChange change, ParcelUpdate update) {
    var parcel = change.after();
    return new Assignment(
        DeliveryId.of(parcel.id(), update.id()),
        parcel.customer(),
        new Notification.ParcelNews(parcel.id(), update, change.sequence(), texts.currentVersion()),
        Mode.FALLBACK,
        clock.instant(),
        Optional.empty());
  }
}
