package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.PreviewText;
import dev.parcelbell.application.port.out.Texts;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

final class PreviewTextService implements PreviewText {
  private static final TrackingNumber PARCEL = new TrackingNumber("12345678");

  private final Texts texts;
  private final ZoneId zone;
  private final InstantSource clock;

  PreviewTextService(Texts texts, ZoneId zone, InstantSource clock) {
    this.texts = texts;
    this.zone = zone;
    this.clock = clock;
  }

  @Override
  public Content preview(ParcelStatus status, Channel channel, Locale locale) {
    var now = clock.instant();
    var tomorrow = now.atZone(zone).toLocalDate().plusDays(1).toString();
    var details =
        new ParcelDetails(
            Optional.of("Berlin"), ExpectedDelivery.parse(tomorrow), Optional.empty());
    var update = new ParcelUpdate(new UpdateId("preview"), status, now, details);
    var news =
        new Notification.ParcelNews(PARCEL, update, Sequence.of("0"), texts.currentVersion());
    return texts.render(channel, news, new Texts.Reader("Ana", locale, zone));
  }
}
