package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.conversation.Recognition;
import java.util.List;
import java.util.Locale;

/** Asks the first recogniser that can be asked; when none can, nothing was understood. */
final class DegradingRecognizer implements IntentRecognizer {
  private final List<IntentRecognizer> recognizers;

  DegradingRecognizer(List<IntentRecognizer> recognizers) {
    this.recognizers = List.copyOf(recognizers);
  }

  @Override
  public Recognition recognize(Utterance utterance, Locale language) {
    for (var recognizer : recognizers) {
      try {
        return recognizer.recognize(utterance, language);
      } catch (PortUnavailable ask) {
        // The next one, then.
      }
    }
    return Recognition.nothing();
  }
}
