package dev.parcelbell.bootstrap.wiring;

import dev.parcelbell.adapter.opennlp.out.EmbeddedRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.domain.conversation.Recognition;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The embedded recogniser, which learns for most of a second of one processor: in the background
 * once the application takes requests, and never for a command that understands nobody. Whoever
 * asks before it has learnt waits for it.
 */
public final class Apprentice implements IntentRecognizer {
  private @Nullable EmbeddedRecognizer recognizer;

  /** Begins to learn, if it has not yet. */
  public void begin() {
    var _ = trained();
  }

  @Override
  public Recognition recognize(Utterance utterance, Locale language) {
    return trained().recognize(utterance, language);
  }

  private synchronized EmbeddedRecognizer trained() {
    if (recognizer == null) {
      recognizer =
          new EmbeddedRecognizer(
              lesson -> Thread.ofPlatform().daemon().name("recogniser learns").start(lesson));
    }
    return recognizer;
  }
}
