package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.Locale;

/** Shows what customers would read, with an invented parcel. */
public interface PreviewText {
  Content preview(ParcelStatus status, Channel channel, Locale locale);
}
