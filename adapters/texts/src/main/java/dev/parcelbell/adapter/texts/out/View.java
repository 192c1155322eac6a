package dev.parcelbell.adapter.texts.out;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a template may print, by name. */
record View(Map<String, String> values) {
  static final String NAME = "name";
  static final String PLACE = "place";
  static final String EXPECTED = "expected";
  static final String DESCRIPTION = "description";
  static final String NUMBER = "number";
  static final String HEADLINE = "headline";
  static final String OCCURRED = "occurred";
  static final String LANGUAGE = "language";
  static final String PICTURE = "picture";
  static final String SUBJECT = "subject";

  /** What a message may have to do without: to be used in sections of the same name. */
  static final Set<String> OPTIONAL = Set.of(NAME, PLACE, EXPECTED, DESCRIPTION);

  /** What every message knows. */
  static final Set<String> ALWAYS = Set.of(NUMBER, HEADLINE, OCCURRED, LANGUAGE, PICTURE);

  View {
    values = Map.copyOf(values);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  View with(String name, String value) {
    var more = new HashMap<>(values);
    more.put(name, value);
    return new View(more);
  }

  View without(Collection<String> names) {
    var fewer = new HashMap<>(values);
    fewer.keySet().removeAll(names);
    return new View(fewer);
  }

  @Override
  public String toString() {
    return "View" + values.keySet();
  }
}
