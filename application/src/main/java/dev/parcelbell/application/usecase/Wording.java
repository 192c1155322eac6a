package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChatTexts;
import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What we say, in one person's language. */
record Wording(ChatTexts texts, Locale language) {
  String say(Phrase phrase) {
    return texts.say(phrase, language, Map.of());
  }

  String say(Phrase phrase, String place, String value) {
    return texts.say(phrase, language, Map.of(place, value));
  }

  String say(Phrase phrase, Map<String, String> values) {
    return texts.say(phrase, language, values);
  }

  String about(Phrase phrase, TrackingNumber parcel) {
    return say(phrase, "number", parcel.value());
  }

  Reply.Text text(Phrase phrase, Choice... choices) {
    return new Reply.Text(say(phrase), List.of(choices));
  }

  Choice choice(Phrase title, Request request) {
    return new Choice(say(title), request);
  }

  String status(ParcelStatus status) {
    return texts.status(status, language);
  }

  String day(LocalDate day) {
    return texts.day(day, language);
  }

  URI picture(ParcelStatus status) {
    return texts.picture(status);
  }
}
