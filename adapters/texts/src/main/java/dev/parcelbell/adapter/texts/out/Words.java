package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
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
 * The file {@code words.properties} of one language: {@code status.LOST} names a status, {@code
 * label.place} is what templates print as {@code label.place}, {@code day} and {@code moment} are
 * patterns of dates, {@code day.US} the one for readers from there.
 */
record Words(Locale locale, Map<String, String> entries) {
  private static final String FILE = "words.properties";
  private static final String STATUS = "status.";
  private static final String LABEL = "label.";
  private static final String DAY = "day";
  private static final String MOMENT = "moment";

  /** A leap day in the middle of a day: good for trying any pattern. */
  private static final Instant SOME_TIME = Instant.parse("2028-02-29T12:00:00Z");

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
    var words = new Words(locale, parse(text.get()));
    var wrong = words.problems();
    wrong.forEach(problem -> problems.add(path + ": " + problem));
    return Optional.of(words).filter(_ -> wrong.isEmpty());
  }

  static boolean isWords(String fileName) {
    return fileName.equals(FILE);
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

  String day(LocalDate day, Locale reader) {
    return formatter(DAY, reader).format(day);
  }

  String moment(Instant moment, ZoneId zone, Locale reader) {
    return formatter(MOMENT, reader).format(moment.atZone(zone));
  }

  /** Readers of this language get their own region's habits and names of months. */
  private DateTimeFormatter formatter(String kind, Locale reader) {
    boolean same = reader.getLanguage().equals(locale.getLanguage());
    String regional = kind + "." + reader.getCountry();
    String key = same && entries.containsKey(regional) ? regional : kind;
    return DateTimeFormatter.ofPattern(entry(key), same ? reader.stripExtensions() : locale);
  }

  private List<String> problems() {
    var wrong = new ArrayList<String>();
    for (var status : ParcelStatus.values()) {
      missing(STATUS + status).ifPresent(wrong::add);
    }
    missing(DAY).ifPresent(wrong::add);
    missing(MOMENT).ifPresent(wrong::add);
    entries.keySet().stream()
        .sorted()
        .filter(key -> isPattern(key) && !canFormat(key))
        .forEach(key -> wrong.add(key + " is not a pattern of dates"));
    return wrong;
  }

  private Optional<String> missing(String key) {
    return Optional.of(key + " is missing").filter(_ -> entries.getOrDefault(key, "").isBlank());
  }

  private static boolean isPattern(String key) {
    return key.equals(DAY)
        || key.startsWith(DAY + ".")
        || key.equals(MOMENT)
        || key.startsWith(MOMENT + ".");
  }

  private boolean canFormat(String key) {
    var some = SOME_TIME.atZone(ZoneId.of("UTC"));
    try {
      var pattern = DateTimeFormatter.ofPattern(entry(key), locale);
      return !pattern.format(key.startsWith(DAY) ? some.toLocalDate() : some).isBlank();
    } catch (RuntimeException _) {
      return false;
    }
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
