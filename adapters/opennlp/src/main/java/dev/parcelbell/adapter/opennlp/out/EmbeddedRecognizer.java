package dev.parcelbell.adapter.opennlp.out;

import static java.util.Objects.requireNonNull;

import dev.parcelbell.agent.Agent;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import opennlp.tools.doccat.DocumentCategorizerME;

/**
 * A recogniser in this process, which needs nothing but the agent's files. Trains itself when it is
 * made; who asks before that is done waits for it. Remembers nobody.
 */
public final class EmbeddedRecognizer implements IntentRecognizer {
  private final Map<Locale, CompletableFuture<Language>> languages = new HashMap<>();

  /** One categoriser; it keeps nothing between two calls, but does not promise that. */
  private record Language(DocumentCategorizerME categorizer, Particulars particulars) {
    private Recognition recognize(String text) {
      var words = Words.of(text);
      if (words.isEmpty()) {
        return Recognition.nothing();
      }
      double[] outcomes;
      synchronized (categorizer) {
        outcomes = categorizer.categorize(words.toArray(String[]::new));
      }
      int best = 0;
      for (int i = 1; i < outcomes.length; i++) {
        best = outcomes[i] > outcomes[best] ? i : best;
      }
      return new Recognition(
          Intent.valueOf(categorizer.getCategory(best)),
          Math.clamp(outcomes[best], 0, 1),
          particulars.in(text));
    }
  }

  /**
   * @param background where it trains itself
   */
  public EmbeddedRecognizer(Executor background) {
    for (var language : Agent.LANGUAGES) {
      languages.put(
          language,
          CompletableFuture.supplyAsync(
              () -> new Language(Training.of(language), Particulars.of(language)), background));
    }
  }

  @Override
  public Recognition recognize(Utterance utterance, Locale language) {
    var spoken = requireNonNull(languages.get(Agent.languageFor(language)));
    return spoken.join().recognize(utterance.text());
  }
}
