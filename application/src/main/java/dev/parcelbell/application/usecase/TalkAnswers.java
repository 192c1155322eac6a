package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ChatTexts.Phrase;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import java.util.List;
import java.util.Locale;

/** What belongs to a talk and not to a parcel. */
final class TalkAnswers {
  private static final String WHY = "The customer asks for a person.";

  private TalkAnswers() {}

  static Answer say(Phrase phrase, Situation at) {
    return Answer.of(at.before().settled(), at.words().text(phrase));
  }

  /** With what we can do beneath it. */
  static Answer offer(Phrase phrase, Situation at) {
    return Answer.of(at.before().settled(), offering(phrase, at.words()));
  }

  static Reply offering(Phrase phrase, Wording words) {
    return words.text(
        phrase,
        words.choice(Phrase.BUTTON_WHERE, Request.of(Intent.PARCEL_WHERE)),
        words.choice(Phrase.BUTTON_WHEN, Request.of(Intent.PARCEL_ETA)),
        words.choice(Phrase.BUTTON_LIST, Request.of(Intent.PARCEL_LIST)),
        words.choice(Phrase.BUTTON_LANGUAGE, Request.of(Intent.LANGUAGE_CHANGE)),
        words.choice(Phrase.BUTTON_PERSON, Request.of(Intent.TALK_TO_PERSON)));
  }

  /** The text is sent first: afterwards we may not say anything. */
  static Answer person(Situation at) {
    return new Answer(
        at.before().withTurn(Turn.SOMEBODY_ELSES),
        List.of(at.words().text(Phrase.PERSON_COMES), new Reply.HandOver(WHY)));
  }

  static Answer language(Request request, Situation at) {
    var texts = at.words().texts();
    return request
        .slots()
        .language()
        .map(
            wanted -> {
              var language = texts.languageFor(wanted);
              var words = new Wording(texts, language);
              return Answer.of(
                  at.before().settled().speaking(language),
                  new Reply.Text(
                      words.say(Phrase.LANGUAGE_CHANGED, "language", nameOf(language)), List.of()));
            })
        .orElseGet(
            () ->
                Answer.of(
                    at.before().asking(request, at.now()),
                    new Reply.Text(
                        at.words().say(Phrase.LANGUAGE_ASK),
                        texts.languages().stream()
                            .map(
                                language ->
                                    new Choice(
                                        nameOf(language),
                                        request.with(Slots.NONE.withLanguage(language))))
                            .toList())));
  }

  /** As those who speak it write it. */
  private static String nameOf(Locale language) {
    return language.getDisplayLanguage(language);
  }
}
