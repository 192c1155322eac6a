package dev.parcelbell.bootstrap.wiring;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.parcelbell.adapter.opennlp.out.EmbeddedRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.domain.conversation.Recognition;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The embedded recogniser, which learns for most of a second of one processor: in the background
 * when the application has settled, and never for a command that understands nobody. Whoever asks
 * before makes it begin, and waits for it.
 */
public final class Apprentice implements IntentRecognizer {
  private static final Duration SETTLED = Duration.ofSeconds(2);

  private @Nullable EmbeddedRecognizer recognizer;

  /** Begins to learn a little later, when starting needs the processors no more. */
  public void begin() {
    CompletableFuture.delayedExecutor(SETTLED.toMillis(), MILLISECONDS).execute(this::trained);
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
