package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Understanding;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Makes a request of what a person did. */
final class Listening {
  /** More than anybody types; recognisers pay for length. */
  private static final int TEXT_MAX = 1000;

  /**
   * @param how for operators: how sure we are, or that something was tapped
   * @param language in which it was understood
   */
  record Understood(Request request, String how, Locale language) {}

  /**
   * What was made of a text.
   *
   * @param language in which it was taken
   */
  private record Taken(Recognition recognition, Locale language) {}

  private final IntentRecognizer recognizer;
  private final Understanding understanding;

  Listening(IntentRecognizer recognizer, double confidenceMin) {
    this.recognizer = recognizer;
    this.understanding = new Understanding(confidenceMin);
  }

  /**
   * @param languages that we speak; one in which the text makes sense is taken when it makes none
   *     in the person's own
   */
  Understood to(Heard heard, Situation at, List<Locale> languages) {
    var own = at.words().language();
    return switch (heard) {
      case Heard.Chose(var request) -> new Understood(request, "tapped", own);
      case Heard.Showed() -> new Understood(Request.of(Intent.FALLBACK), "nothing to read", own);
      case Heard.Said(var text) -> {
        var best = recognize(new Utterance(at.person(), cut(text)), own, languages);
        var recognition = best.recognition();
        yield new Understood(
            understanding.of(recognition, at.before(), at.now()),
            "%s %.2f".formatted(recognition.intent(), recognition.confidence()),
            best.language());
      }
    };
  }

  private Taken recognize(Utterance said, Locale own, List<Locale> languages) {
    if (said.text().isBlank()) {
      return new Taken(Recognition.nothing(), own);
    }
    var first = new Taken(recognizer.recognize(said, own), own);
    return Stream.concat(
            Stream.of(first),
            languages.stream()
                .filter(language -> !language.equals(own))
                .map(language -> new Taken(recognizer.recognize(said, language), language)))
        .filter(heard -> understanding.isSure(heard.recognition()))
        .findFirst()
        .orElse(first);
  }

  /** Never between the halves of a character. */
  private static String cut(String text) {
    if (text.length() <= TEXT_MAX) {
      return text;
    }
    boolean splits = Character.isHighSurrogate(text.charAt(TEXT_MAX - 1));
    return text.substring(0, splits ? TEXT_MAX - 1 : TEXT_MAX);
  }
}
