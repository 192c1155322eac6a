package dev.parcelbell.benchmark;

import dev.parcelbell.adapter.opennlp.out.EmbeddedRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** How well the embedded recogniser understands what it was not taught. */
final class RecognizerMeasure implements Measure {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final double ENOUGH = 0.3;
  private static final List<Double> THRESHOLDS = List.of(0.2, ENOUGH, 0.4, 0.5, 0.6);

  /** It tells of every step of its training; kept, because loggers are held weakly. */
  private static final Logger TRAINER_LOG = Logger.getLogger("opennlp");

  private static final Address SOMEBODY = new Address.Messenger(new Psid("1"));

  private record Heard(HeldOut said, Recognition understood) {
    Intent actedOn(double threshold) {
      return understood.confidence() < threshold ? Intent.FALLBACK : understood.intent();
    }

    boolean isRight(double threshold) {
      return actedOn(threshold) == said.intent();
    }

    boolean isWronglyActedOn(double threshold) {
      return !isRight(threshold) && actedOn(threshold) != Intent.FALLBACK;
    }
  }

  @Override
  public String title() {
    return "Recogniser";
  }

  @Override
  public List<String> run(Consumer<String> progress) throws IOException {
    TRAINER_LOG.setLevel(Level.WARNING);
    progress.accept("training");
    long begun = System.nanoTime();
    var recognizer = new EmbeddedRecognizer(Runnable::run);
    var found = new ArrayList<String>();
    found.add(
        "- Training of both languages: %.0f ms, in a JVM that has just begun."
            .formatted((System.nanoTime() - begun) / 1e6));
    for (var language : LANGUAGES) {
      progress.accept("listening to " + language.getDisplayLanguage(Locale.ENGLISH));
      var taught = HeldOut.taught(language);
      var all = hear(recognizer, HeldOut.in(language));
      var unknown = all.stream().filter(heard -> !taught.contains(heard.said().bare())).toList();
      describe(language, all, unknown, found);
    }
    return found;
  }

  private static List<Heard> hear(IntentRecognizer recognizer, List<HeldOut> all) {
    return all.stream()
        .map(
            said ->
                new Heard(
                    said,
                    recognizer.recognize(new Utterance(SOMEBODY, said.text()), said.language())))
        .toList();
  }

  private static void describe(
      Locale language, List<Heard> all, List<Heard> unknown, List<String> found) {
    found.add("");
    found.add("### " + language.getDisplayLanguage(Locale.ENGLISH));
    found.add("");
    found.add(
        String.format(
            Locale.ROOT,
            "- %d held-out phrases: **%.1f %%** understood (target 90), a wrong intent acted on in"
                + " **%.1f %%** (target at most 3), with a confidence of at least %.1f.",
            all.size(),
            right(all, ENOUGH),
            wrong(all, ENOUGH),
            ENOUGH));
    found.add(
        String.format(
            Locale.ROOT,
            "- Of the %d that it was not taught word for word: %.1f %% and %.1f %%.",
            unknown.size(),
            right(unknown, ENOUGH),
            wrong(unknown, ENOUGH)));
    for (var threshold : THRESHOLDS) {
      found.add(
          String.format(
              Locale.ROOT,
              "- With a confidence of at least %.1f: %.1f %% and %.1f %%.",
              threshold,
              right(all, threshold),
              wrong(all, threshold)));
    }
    found.addAll(List.of("", "| said | understood as | how often |", "|---|---|---:|"));
    confusion(all).forEach((pair, count) -> found.add("| " + pair + " | " + count + " |"));
  }

  private static double right(List<Heard> all, double threshold) {
    return 100.0 * all.stream().filter(heard -> heard.isRight(threshold)).count() / all.size();
  }

  private static double wrong(List<Heard> all, double threshold) {
    long wrong = all.stream().filter(heard -> heard.isWronglyActedOn(threshold)).count();
    return 100.0 * wrong / all.size();
  }

  /** Only what was understood as something else; the diagonal is the rest. */
  private static Map<String, Integer> confusion(List<Heard> all) {
    Map<Intent, Map<Intent, Integer>> matrix = new EnumMap<>(Intent.class);
    for (var heard : all) {
      matrix
          .computeIfAbsent(heard.said().intent(), _ -> new EnumMap<>(Intent.class))
          .merge(heard.actedOn(ENOUGH), 1, Integer::sum);
    }
    var lines = new TreeMap<String, Integer>();
    matrix.forEach(
        (said, row) ->
            row.forEach(
                (understood, count) -> {
                  if (said != understood) {
                    lines.put(said + " | " + understood, count);
                  }
                }));
    return lines;
  }
}
