package dev.parcelbell.domain.channel;

import java.time.Instant;

/**
 * Until when free-form messages may go to a Messenger or WhatsApp user. Opened by what the user
 * does; moves only forward, in whatever order those actions are heard of.
 *
 * @param until the first moment at which the window is closed
 */
public record MessagingWindow(Instant until) {
  /** The window of somebody who never wrote. */
  public static final MessagingWindow NEVER_OPENED = new MessagingWindow(Instant.EPOCH);

  public boolean isOpenAt(Instant now) {
    return now.isBefore(until);
  }

  public MessagingWindow extendedTo(Instant later) {
    return later.isAfter(until) ? new MessagingWindow(later) : this;
  }
}
