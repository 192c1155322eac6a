package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Understanding;
import java.util.Locale;

/** Makes a request of what a person did. */
final class Listening {
  /** More than anybody types; recognisers pay for length. */
  private static final int TEXT_MAX = 1000;

  /**
   * @param how for operators: how sure we are, or that something was tapped
   */
  record Understood(Request request, String how) {}

  private final IntentRecognizer recognizer;
  private final Understanding understanding;

  Listening(IntentRecognizer recognizer, double confidenceMin) {
    this.recognizer = recognizer;
    this.understanding = new Understanding(confidenceMin);
  }

  Understood to(Heard heard, Situation at) {
    return switch (heard) {
      case Heard.Chose(var request) -> new Understood(request, "tapped");
      case Heard.Showed() -> new Understood(Request.of(Intent.FALLBACK), "nothing to read");
      case Heard.Said(var text) -> {
        var recognition = recognize(text, at);
        yield new Understood(
            understanding.of(recognition, at.before(), at.now()),
            "%s %.2f".formatted(recognition.intent(), recognition.confidence()));
      }
    };
  }

  private Recognition recognize(String text, Situation at) {
    if (text.isBlank()) {
      return Recognition.nothing();
    }
    return recognizer.recognize(
        new IntentRecognizer.Utterance(at.person(), cut(text)), language(at));
  }

  private static Locale language(Situation at) {
    return at.words().language();
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
