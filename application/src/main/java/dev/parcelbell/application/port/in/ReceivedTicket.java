package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.delivery.Ticket;
import java.time.Instant;

/**
 * A ticket as a worker got it from the queue.
 *
 * @param handle opaque; names this receipt and the lane
 * @param receives how often it has been received, this time included
 * @param sentAt when it was sent first
 */
public record ReceivedTicket(
    Ticket ticket, String handle, int receives, Instant sentAt, Instant receivedAt) {}
