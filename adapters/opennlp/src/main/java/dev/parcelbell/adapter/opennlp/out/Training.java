package dev.parcelbell.adapter.opennlp.out;

import dev.parcelbell.agent.Agent;
import dev.parcelbell.agent.Phrase;
import dev.parcelbell.domain.conversation.Intent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.doccat.DoccatFactory;
import opennlp.tools.doccat.DoccatModel;
import opennlp.tools.doccat.DocumentCategorizerME;
import opennlp.tools.doccat.DocumentSample;
import opennlp.tools.doccat.FeatureGenerator;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.TrainingParameters;

/** Makes a categoriser of one language out of the agent's phrases. Takes seconds. */
final class Training {
  private static final int ITERATIONS = 60;

  private Training() {}

  static DocumentCategorizerME of(Locale language) {
    var samples =
        Arrays.stream(Intent.values()).flatMap(intent -> samples(language, intent).stream());
    var parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, "MAXENT");
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put("PrintMessages", false);
    try {
      DoccatModel model =
          DocumentCategorizerME.train(
              language.getLanguage(),
              new CollectionObjectStream<>(samples.toList()),
              parameters,
              new DoccatFactory(new FeatureGenerator[] {new Features()}));
      return new DocumentCategorizerME(model);
    } catch (IOException neverFromMemory) {
      throw new UncheckedIOException(neverFromMemory);
    }
  }

  private static List<DocumentSample> samples(Locale language, Intent intent) {
    var name = intent.name().toLowerCase(Locale.ROOT);
    return Agent.phrases(language, name).stream()
        .map(Phrase::text)
        .map(Words::of)
        .filter(words -> !words.isEmpty())
        .map(words -> new DocumentSample(intent.name(), words.toArray(String[]::new)))
        .toList();
  }
}
