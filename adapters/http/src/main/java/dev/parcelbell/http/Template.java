package dev.parcelbell.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A path in which <code>{name}</code> stands for exactly one segment that is not empty. */
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
      if (!isVariable(wanted) ? !wanted.equals(given[i]) : given[i].isEmpty()) {
        return Optional.empty();
      }
      if (isVariable(wanted)) {
        variables.put(wanted.substring(1, wanted.length() - 1), given[i]);
      }
    }
    variables.replaceAll((_, segment) -> Percent.decodePath(segment));
    return Optional.of(variables);
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }
}
