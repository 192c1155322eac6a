package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The file {@code words.properties} of one language: {@code headline.LOST} and {@code status.LOST}
 * name a status by itself and in a sentence, {@code unknown} what is not known, {@code label.place}
 * is what templates print as {@code label.place}; {@link Dates} has the rest.
 */
record Words(Locale locale, Map<String, String> entries) {
  private static final String FILE = "words.properties";
  private static final String HEADLINE = "headline.";
  private static final String STATUS = "status.";
  private static final String LABEL = "label.";
  private static final String UNKNOWN = "unknown";

  Words {
    entries = Map.copyOf(entries);
  }

  /** Reads the file, or notes why it cannot be used. */
  static Optional<Words> read(
      TextFiles files, String directory, Locale locale, List<String> problems) {
    String path = directory + FILE;
    var text = files.find(path);
    if (text.isEmpty()) {
      problems.add(path + " is missing");
      return Optional.empty();
    }
    try {
      var words = new Words(locale, parse(text.get()));
      var wrong = words.problems();
      wrong.forEach(problem -> problems.add(path + ": " + problem));
      return Optional.of(words).filter(_ -> wrong.isEmpty());
    } catch (IllegalArgumentException malformed) {
      problems.add(path + ": " + malformed.getMessage());
      return Optional.empty();
    }
  }

  String headline(ParcelStatus status) {
    return entry(HEADLINE + status);
  }

  String unknown() {
    return entry(UNKNOWN);
  }

  String status(ParcelStatus status) {
    return entry(STATUS + status);
  }

  Set<String> labels() {
    return entries.keySet().stream()
        .filter(key -> key.startsWith(LABEL))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A label by its whole name, such as {@code label.place}. */
  String entry(String key) {
    var entry = entries.get(key);
    if (entry == null) {
      throw new IllegalArgumentException("no word " + key);
    }
    return entry;
  }

  Dates dates() {
    return new Dates(locale, entries);
  }

  private List<String> problems() {
    var wrong = new ArrayList<String>();
    for (var status : ParcelStatus.values()) {
      missing(HEADLINE + status).ifPresent(wrong::add);
      missing(STATUS + status).ifPresent(wrong::add);
    }
    missing(UNKNOWN).ifPresent(wrong::add);
    wrong.addAll(dates().problems());
    return wrong;
  }

  private Optional<String> missing(String key) {
    return Optional.of(key + " is missing").filter(_ -> entries.getOrDefault(key, "").isBlank());
  }

  private static Map<String, String> parse(String text) {
    var properties = new Properties();
    try {
      properties.load(new StringReader(text));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    var entries = new HashMap<String, String>();
    properties.forEach((key, value) -> entries.put((String) key, (String) value));
    return entries;
  }
}
