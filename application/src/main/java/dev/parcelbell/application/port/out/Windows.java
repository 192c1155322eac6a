package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.MessagingWindow;
import java.time.Instant;

/**
 * Until when free-form messages may go to a Messenger or WhatsApp user. Belongs to the user, who
 * may be nobody's customer. Moves only forward, whatever the order of calls.
 */
public interface Windows {
  /** {@link MessagingWindow#NEVER_OPENED} for somebody unknown. Sees every earlier extension. */
  MessagingWindow of(Address user);

  void extend(Address user, Instant until);
}
