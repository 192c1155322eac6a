package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.ChatTexts;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Says which phrase it is, in which language, and what stands in its places. */
public final class PlainChatTexts implements ChatTexts {
  @Override
  public String say(Phrase phrase, Locale language, Map<String, String> values) {
    var places = values.isEmpty() ? "" : " " + new TreeMap<>(values);
    return phrase + (language.equals(Locale.ENGLISH) ? "" : "/" + language) + places;
  }

  @Override
  public String status(ParcelStatus status, Locale language) {
    return status.name();
  }

  @Override
  public String day(LocalDate day, Locale language) {
    return day.toString();
  }

  @Override
  public URI picture(ParcelStatus status) {
    return URI.create("https://parcels.example/pictures/" + status + ".png");
  }

  @Override
  public Locale languageFor(Locale wanted) {
    return wanted.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
  }

  @Override
  public List<Locale> languages() {
    return List.of(Locale.ENGLISH, Locale.GERMAN);
  }
}
