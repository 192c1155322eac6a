package dev.parcelbell.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path in which <code>{name}</code> stands for exactly one segment that is not empty, or, as in
 * <code>{name}.png</code>, for what precedes the fixed end of one.
 */
record Template(List<String> segments) {
  Template(String template) {
    this(List.of(template.split("/", -1)));
    if (!template.startsWith("/")) {
      throw new IllegalArgumentException("a template begins with a slash");
    }
  }

  /**
   * The variables of a path that fits.
   *
   * @throws ProblemException 400 when it fits but is badly encoded
   */
  Optional<Map<String, String>> match(String path) {
    // The path is cut before it is decoded: an encoded slash belongs to its segment.
    String[] given = path.split("/", segments.size() + 1);
    if (given.length != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> variables = new LinkedHashMap<>();
    for (int i = 0; i < given.length; i++) {
      String wanted = segments.get(i);
      if (!isVariable(wanted)) {
        if (!wanted.equals(given[i])) {
          return Optional.empty();
        }
        continue;
      }
      String end = wanted.substring(wanted.indexOf('}') + 1);
      if (given[i].length() <= end.length() || !given[i].endsWith(end)) {
        return Optional.empty();
      }
      String value = given[i].substring(0, given[i].length() - end.length());
      variables.put(wanted.substring(1, wanted.indexOf('}')), value);
    }
    variables.replaceAll((_, segment) -> Percent.decodePath(segment));
    return Optional.of(variables);
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.indexOf('}') > 0;
  }

  @Override
  public String toString() {
    return String.join("/", segments);
  }
}
