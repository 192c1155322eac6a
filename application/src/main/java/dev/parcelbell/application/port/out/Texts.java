package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What messages say. Every text for every status, channel and version is known to be there before
 * the application starts, so rendering cannot fail.
 */
public interface Texts {
  /** The version that new deliveries are told in. */
  String currentVersion();

  /** Who reads it; the locale falls back to one that has texts. */
  record Reader(String name, Locale locale, ZoneId timeZone) {
    @Override
    public String toString() {
      return "Reader[" + locale + "]";
    }
  }

  /** The message in the form of the channel, from the version that the notification names. */
  Content render(Channel channel, Notification notification, Reader reader);
}
