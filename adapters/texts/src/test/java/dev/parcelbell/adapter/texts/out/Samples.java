package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** News to tell, and people to tell them to. */
final class Samples {
  static final URI PUBLIC_URL = URI.create("https://parcels.example");
  static final FileTexts TEXTS = new FileTexts(TextFiles.onClassPath(), Locale.ENGLISH, PUBLIC_URL);
  static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final String NUMBER = "12345678";

  private Samples() {}

  static Reader ana(Locale locale) {
    return new Reader("Ana Müller", locale, BERLIN);
  }

  static Reader reader(String name) {
    return new Reader(name, Locale.ENGLISH, BERLIN);
  }

  static ParcelDetails details(String place, String expected, String description) {
    return new ParcelDetails(
        present(place), present(expected).map(ExpectedDelivery::new), present(description));
  }

  static ParcelNews bare(ParcelStatus status) {
    return news(status, ParcelDetails.NONE);
  }

  static ParcelNews full(ParcelStatus status) {
    return news(status, details("Leipzig", "2026-11-21", "2 kg, fragile"));
  }

  static ParcelNews news(ParcelStatus status, ParcelDetails details) {
    return news(NUMBER, status, details, TEXTS.currentVersion());
  }

  static ParcelNews news(
      String number, ParcelStatus status, ParcelDetails details, String version) {
    var update =
        new ParcelUpdate(
            new UpdateId("u1"), status, Instant.parse("2026-11-20T13:05:00Z"), details);
    return new ParcelNews(new TrackingNumber(number), update, Sequence.of("7"), version);
  }

  static String sms(ParcelNews news, Reader reader) {
    return ((Content.Text) TEXTS.render(Channel.SMS, news, reader)).text();
  }

  static Content.Mail mail(ParcelNews news, Reader reader) {
    return (Content.Mail) TEXTS.render(Channel.EMAIL, news, reader);
  }

  static Content.Card card(ParcelNews news, Reader reader) {
    return (Content.Card) TEXTS.render(Channel.MESSENGER, news, reader);
  }

  /** Every text that a content has. */
  static List<String> texts(Content content) {
    return switch (content) {
      case Content.Text(var text) -> List.of(text);
      case Content.Mail(var subject, var text, var html) -> List.of(subject, text, html);
      case Content.Card(var title, var subtitle, _) -> List.of(title, subtitle);
      case Content.Template template -> throw new AssertionError(template);
    };
  }

  private static Optional<String> present(String text) {
    return Optional.of(text).filter(it -> !it.isEmpty());
  }
}
