package dev.parcelbell.application.port.in;

/**
 * Does what a ticket asks for, and leaves the ticket armed, deleted or parked. When it throws, the
 * ticket is as it was received and has to come back.
 */
public interface WorkTicket {
  void work(ReceivedTicket ticket);
}
