package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;

/** A queue of tickets of which a variant breaks one thing. */
class TicketsWith implements Tickets {
  final Tickets good;

  TicketsWith(Tickets good) {
    this.good = good;
  }

  @Override
  public void send(Ticket ticket, Duration delay) {
    good.send(ticket, delay);
  }

  @Override
  public void arm(String handle, Duration visibility) {
    good.arm(handle, visibility);
  }

  @Override
  public void delete(String handle) {
    good.delete(handle);
  }

  @Override
  public void park(Ticket ticket, String handle, String reason) {
    good.park(ticket, handle, reason);
  }

  @Override
  public boolean isCrowded(Ticket ticket) {
    return good.isCrowded(ticket);
  }
}
