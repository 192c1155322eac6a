package dev.parcelbell.application.port.in;

/** Does what a ticket asks for, and leaves the ticket armed, deleted or parked. */
public interface WorkTicket {
  void work(ReceivedTicket ticket);
}
