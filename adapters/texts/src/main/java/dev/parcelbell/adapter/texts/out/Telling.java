package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import dev.parcelbell.domain.parcel.ParcelDetails;
import java.net.URI;
import java.util.HashMap;

/** Turns what there is to tell into what templates print. */
record Telling(Language language, URI publicUrl) {
  View view(ParcelNews news, Reader reader) {
    var words = language.words();
    var update = news.update();
    var values = new HashMap<String, String>();
    words.labels().forEach(label -> values.put(label, words.entry(label)));
    values.put(View.NUMBER, news.parcel().value());
    values.put(View.HEADLINE, words.headline(update.status()));
    values.put(View.LANGUAGE, words.locale().toLanguageTag());
    values.put(View.PICTURE, Pictures.address(publicUrl, update.status()).toString());
    values.put(
        View.OCCURRED,
        words.dates().write(update.occurredAt(), reader.timeZone(), reader.locale()));
    var details = update.details();
    details
        .expected()
        .map(expected -> words.dates().write(expected.dayIn(reader.timeZone()), reader.locale()))
        .ifPresent(day -> values.put(View.EXPECTED, day));
    details
        .place()
        .flatMap(place -> Outside.line(place, ParcelDetails.PLACE_MAX))
        .ifPresent(place -> values.put(View.PLACE, place));
    details
        .description()
        .flatMap(text -> Outside.line(text, ParcelDetails.DESCRIPTION_MAX))
        .ifPresent(text -> values.put(View.DESCRIPTION, text));
    Outside.line(reader.name(), Profile.NAME_MAX).ifPresent(name -> values.put(View.NAME, name));
    return new View(values);
  }

  Composition compose(ParcelNews news, Reader reader) {
    return new Composition(language, news.update().status(), view(news, reader));
  }
}
