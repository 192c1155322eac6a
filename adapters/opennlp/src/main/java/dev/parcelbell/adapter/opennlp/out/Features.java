package dev.parcelbell.adapter.opennlp.out;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import opennlp.tools.doccat.FeatureGenerator;

/**
 * What a categoriser looks at: words, pairs of words, and parts of words, which typing errors and
 * dialects leave alone.
 */
public final class Features implements FeatureGenerator {
  private static final int PART_MIN = 3;
  private static final int PART_MAX = 5;

  @Override
  public Collection<String> extractFeatures(String[] words, Map<String, Object> unused) {
    List<String> features = new ArrayList<>();
    var before = "^";
    for (var word : words) {
      features.add("w=" + word);
      features.add("p=" + before + " " + word);
      addParts(features, "<" + word + ">");
      before = word;
    }
    features.add("p=" + before + " $");
    return features;
  }

  private static void addParts(List<String> features, String word) {
    for (int length = PART_MIN; length <= PART_MAX; length++) {
      for (int from = 0; from + length <= word.length(); from++) {
        features.add("c=" + word.substring(from, from + length));
      }
    }
  }
}
