package dev.parcelbell.adapter.texts.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What an SMS leaves out first when not everything fits into one segment. Its template declares it:
 * {@code {{! importance: expected, place }}} keeps the expected delivery rather than the place.
 *
 * @param parts the optional parts of the text, the most important one first
 */
record Importance(List<String> parts) {
  static final Importance NONE = new Importance(List.of());

  private static final Pattern DECLARED =
      Pattern.compile("\\{\\{!\\s*importance:\\s*([a-z, ]*?)\\s*}}");
  private static final Pattern SECTION = Pattern.compile("\\{\\{\\s*([#^])\\s*([a-z]+)\\s*}}");

  Importance {
    parts = List.copyOf(parts);
  }

  /**
   * @throws IllegalArgumentException when the parts declared are not those that the template has
   */
  static Importance declaredIn(String template) {
    var declared =
        DECLARED
            .matcher(template)
            .results()
            .flatMap(found -> Pattern.compile("[, ]+").splitAsStream(found.group(1)))
            .filter(part -> !part.isEmpty())
            .toList();
    var sections = SECTION.matcher(template).results().toList();
    // Whether a part was left out is not what such a section means to ask.
    if (sections.stream().anyMatch(found -> found.group(1).equals("^"))) {
      throw new IllegalArgumentException("an SMS has no sections for what is absent");
    }
    Set<String> used =
        sections.stream()
            .map((MatchResult found) -> found.group(2))
            .collect(Collectors.toCollection(TreeSet::new));
    if (!used.equals(new TreeSet<>(declared))) {
      throw new IllegalArgumentException("the importance of " + used + " must be declared");
    }
    return new Importance(declared);
  }

  /**
   * The text with as much as one segment holds: a part is left out only for one that is more
   * important, or because it does not fit beside those. Without any of them it is what it is.
   */
  String shorten(View view, Function<View, String> write) {
    var there = parts.stream().filter(part -> view.value(part).isPresent()).toList();
    // Counting down goes through all subsets; the highest bit stands for the most important part.
    return IntStream.iterate((1 << there.size()) - 1, kept -> kept > 0, kept -> kept - 1)
        .mapToObj(kept -> write.apply(view.without(leftOut(there, kept))))
        .filter(text -> SmsSegments.of(text).count() == 1)
        .findFirst()
        .orElseGet(() -> write.apply(view.without(there)));
  }

  private static List<String> leftOut(List<String> there, int kept) {
    var out = new ArrayList<String>();
    for (int i = 0; i < there.size(); i++) {
      if ((kept >> (there.size() - 1 - i) & 1) == 0) {
        out.add(there.get(i));
      }
    }
    return out;
  }
}
