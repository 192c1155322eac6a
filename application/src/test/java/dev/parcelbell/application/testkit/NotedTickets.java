package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A queue that only notes down what it is told. */
public final class NotedTickets implements Tickets {
  /** A ticket that was sent, and how late it shall come. */
  public record Sent(Ticket ticket, Duration delay) {}

  /** A ticket that was hidden. */
  public record Armed(String handle, Duration visibility) {}

  /** A ticket that was taken out. */
  public record Parked(Ticket ticket, String handle, String reason) {}

  public final List<Sent> sent = new ArrayList<>();
  public final List<Armed> armed = new ArrayList<>();
  public final List<String> deleted = new ArrayList<>();
  public final List<Parked> parked = new ArrayList<>();
  public boolean crowded;

  @Override
  public void send(Ticket ticket, Duration delay) {
    sent.add(new Sent(ticket, delay));
  }

  @Override
  public void arm(String handle, Duration visibility) {
    armed.add(new Armed(handle, visibility));
  }

  @Override
  public void delete(String handle) {
    deleted.add(handle);
  }

  @Override
  public void park(Ticket ticket, String handle, String reason) {
    parked.add(new Parked(ticket, handle, reason));
  }

  @Override
  public boolean isCrowded(Ticket ticket) {
    return crowded;
  }
}
