package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** Something to tell, and people to tell it to. */
final class News {
  private News() {}

  static ParcelNews of(ParcelStatus status) {
    return of(status, Optional.of("Köln"), Optional.of("2026-11-21"));
  }

  static ParcelNews of(ParcelStatus status, Optional<String> place, Optional<String> expected) {
    var details =
        new ParcelDetails(place, expected.map(ExpectedDelivery::new), Optional.of("A book"));
    return new ParcelNews(
        new TrackingNumber("12345678"),
        new ParcelUpdate(new UpdateId("u1"), status, Playground.NOON, details),
        Sequence.of("1"),
        "v1");
  }

  static Reader reader(Locale locale) {
    return new Reader("Ana Muster", locale, ZoneId.of("Europe/Berlin"));
  }
}
