package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;

/**
 * The messages that drive deliveries, with the promises of a standard SQS queue: at least once, in
 * no order. A received ticket is hidden for its visibility timeout and comes back unless deleted; a
 * handle that is not the newest any more may look as if it worked.
 */
public interface Tickets {
  /** How long a received ticket can be hidden in all, however often that is changed. */
  Duration VISIBILITY_MAX = Duration.ofHours(12);

  /** The longest delay of a new ticket. */
  Duration DELAY_MAX = Duration.ofMinutes(15);

  /** Queues forget after this long, counted from the first send. */
  Duration RETENTION = Duration.ofDays(14);

  /**
   * @param delay between nothing and {@link #DELAY_MAX}, in whole seconds
   */
  void send(Ticket ticket, Duration delay);

  /** Hides a ticket from now on; a handle that is spent is no error. */
  void arm(String handle, Duration visibility);

  /** Deletes a ticket; a handle that is spent is no error. */
  void delete(String handle);

  /** Puts a ticket where people look, with the reason, and then deletes it. */
  void park(Ticket ticket, String handle, String reason);

  /** Whether so many tickets of the lane are in flight that new waits should not add to them. */
  boolean isCrowded(Ticket ticket);
}
