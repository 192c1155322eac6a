package dev.parcelbell.domain.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * What a delivery knows of its tickets.
 *
 * @param number of the newest ticket
 * @param receives the ticket's receive count at the last claim or arming
 * @param lastChance whether the ticket came back too often once since then; the next time parks it
 * @param handle the newest receipt handle, to delete the ticket by when a receipt ends the delivery
 * @param sweepNotBefore until when the sweeper leaves the delivery alone
 */
public record TicketState(
    int number,
    int receives,
    boolean lastChance,
    Optional<String> handle,
    Optional<Instant> sweepNotBefore) {
  static final TicketState FIRST = new TicketState(1, 0, false, Optional.empty(), Optional.empty());

  /** More reappearances than this without a claim or an arming are poison. */
  public static final int RECEIVES_TOLERATED = 10;

  TicketState next() {
    return new TicketState(number + 1, 0, false, Optional.empty(), sweepNotBefore);
  }

  TicketState seen(int receiveCount, String receiptHandle) {
    return new TicketState(number, receiveCount, false, Optional.of(receiptHandle), sweepNotBefore);
  }

  TicketState warned() {
    return new TicketState(number, receives, true, handle, sweepNotBefore);
  }

  TicketState excused() {
    return new TicketState(number, receives, false, handle, sweepNotBefore);
  }

  TicketState sweptUntil(Instant notBefore) {
    return new TicketState(number, receives, lastChance, handle, Optional.of(notBefore));
  }

  public boolean isPoisonedBy(int receiveCount) {
    return receiveCount > receives + RECEIVES_TOLERATED;
  }
}
