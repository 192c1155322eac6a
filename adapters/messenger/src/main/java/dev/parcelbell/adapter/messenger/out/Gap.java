package dev.parcelbell.adapter.messenger.out;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A gap in the body of a template, which the sender has to fill.
 *
 * @param name empty when the template numbers its gaps
 */
record Gap(String name, Vocabulary asksFor) {
  /** What every gap begins with, also one that we cannot read. */
  static final String BEGIN = "{{";

  private static final Pattern SHAPE = Pattern.compile("\\{\\{\\s*([A-Za-z0-9_]{1,64})\\s*\\}\\}");

  /**
   * The gaps of a text in the order that the platform wants; empty when we cannot fill them all.
   */
  static Optional<List<Gap>> in(String text) {
    if (SHAPE.matcher(text).replaceAll("").contains(BEGIN)) {
      return Optional.empty();
    }
    var names = SHAPE.matcher(text).results().map(found -> found.group(1)).distinct().toList();
    boolean numbered = names.stream().allMatch(name -> name.chars().allMatch(Character::isDigit));
    var gaps = numbered ? numbered(names) : named(names);
    return gaps.size() == names.size() ? Optional.of(gaps) : Optional.empty();
  }

  private static List<Gap> numbered(List<String> names) {
    return IntStream.rangeClosed(1, names.size())
        .filter(number -> names.contains(Integer.toString(number)))
        .mapToObj(number -> Vocabulary.numbered(number).map(word -> new Gap("", word)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Gap> named(List<String> names) {
    return names.stream()
        .flatMap(name -> Vocabulary.named(name).map(word -> new Gap(name, word)).stream())
        .toList();
  }
}
