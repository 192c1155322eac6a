package dev.parcelbell.bootstrap.settings;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads settings and remembers everything that is wrong with them, so that all of it is reported at
 * once by {@link #orThrow}. A setting that is empty counts as not given. Values are never echoed.
 */
public final class SettingsReader {
  /** A millisecond: less becomes nothing on the way, which many take for endless. */
  private static final Duration SHORTEST = Duration.ofMillis(1);

  /** Ten years: more overflows where somebody counts in nanoseconds or adds it to a date. */
  private static final Duration LONGEST = Duration.ofDays(3650);

  private final Map<String, String> env;
  private final List<String> problems = new ArrayList<>();
  private final Set<String> wrong = new HashSet<>();
  private final Set<String> asked = new TreeSet<>();

  public SettingsReader(Map<String, String> env) {
    this.env = Map.copyOf(env);
  }

  /** A number from {@code min} to {@code max}. */
  public int integer(String name, int fallback, int min, int max) {
    return integer(name, min, max).orElse(fallback);
  }

  /** A number from {@code min} to {@code max}, if one is given. */
  public Optional<Integer> integer(String name, int min, int max) {
    return read(name, "a whole number from " + min + " to " + max, Integer::valueOf)
        .filter(only(value -> value >= min && value <= max, name, min + " to " + max));
  }

  /** A number from 0 to 1. */
  public double fraction(String name, double fallback) {
    return read(name, "a number from 0 to 1", Double::valueOf)
        .filter(only(value -> value >= 0 && value <= 1, name, "0 to 1"))
        .orElse(fallback);
  }

  /** Seconds, or ISO-8601 as in {@code PT1M}; from a millisecond to ten years. */
  public Duration duration(String name, Duration fallback) {
    return duration(name, SHORTEST, LONGEST).orElse(fallback);
  }

  /** A duration from {@code min} to {@code max}, if one is given. */
  public Optional<Duration> duration(String name, Duration min, Duration max) {
    return read(name, "a duration: seconds, or ISO-8601 as in PT1M", SettingsReader::parseDuration)
        .filter(
            only(
                value -> value.compareTo(min) >= 0 && value.compareTo(max) <= 0,
                name,
                "from " + min + " to " + max));
  }

  /** An absolute address of the web. */
  public Optional<URI> webAddress(String name) {
    return read(name, "a web address", URI::create)
        .filter(only(SettingsReader::isWebAddress, name, "an absolute http or https address"));
  }

  public Optional<String> text(String name) {
    asked.add(name);
    return Optional.ofNullable(env.get(name)).filter(value -> !value.isBlank());
  }

  /** A text that has to look like something. */
  public Optional<String> text(String name, String whatItMustBe, Predicate<String> fits) {
    return text(name).filter(only(fits, name, whatItMustBe));
  }

  /** A secret, given by itself or, in {@code <name>_FILE}, as the file that holds it. */
  public Optional<String> secret(String name) {
    asked.add(name);
    var file = text(name + "_FILE");
    if (file.isEmpty()) {
      return text(name);
    }
    if (text(name).isPresent()) {
      problem(name, "and " + name + "_FILE are both given");
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(Path.of(file.get())).strip())
          .filter(only(content -> !content.isEmpty(), name + "_FILE", "a file with content"));
    } catch (IOException | IllegalArgumentException unreadable) {
      problem(name + "_FILE", "names a file that cannot be read");
      wrong.add(name);
      return Optional.empty();
    }
  }

  /** Any other type; {@code parse} throws when it cannot read the text. */
  public <T> Optional<T> read(String name, String whatItIs, Function<String, T> parse) {
    return text(name)
        .flatMap(
            value -> {
              try {
                return Optional.of(parse.apply(value));
              } catch (RuntimeException unreadable) {
                problem(name, "is not " + whatItIs);
                return Optional.empty();
              }
            });
  }

  /** Every name that was asked for: what there is to be set. */
  public Set<String> asked() {
    return Set.copyOf(asked);
  }

  /** Yes or no. */
  public boolean flag(String name, boolean fallback) {
    return read(name, "true or false", SettingsReader::parseFlag).orElse(fallback);
  }

  /** Several values with commas between them. */
  public List<String> list(String name) {
    return text(name)
        .map(all -> Stream.of(all.split(",", -1)).map(String::strip).toList())
        .orElse(List.of());
  }

  /** Notes what is wrong with a setting in a way that only its reader knows. */
  public void problem(String name, String whatIsWrong) {
    wrong.add(name);
    problems.add(name + " " + whatIsWrong);
  }

  /**
   * Notes that a setting without which nothing works is not there, unless it is there and wrong.
   */
  public void missing(String name) {
    if (!wrong.contains(name)) {
      problem(name, "is missing");
    }
  }

  /**
   * Ends the reading.
   *
   * @throws BadSettings when anything read so far was wrong
   */
  public void orThrow() {
    if (!problems.isEmpty()) {
      throw new BadSettings(problems);
    }
  }

  /** A test that notes the problem when it fails. */
  public <T> Predicate<T> only(Predicate<T> fits, String name, String whatItMustBe) {
    return value -> {
      boolean isFine = fits.test(value);
      if (!isFine) {
        problem(name, "must be " + whatItMustBe);
      }
      return isFine;
    };
  }

  private static Duration parseDuration(String text) {
    return text.chars().allMatch(Character::isDigit)
        ? Duration.ofSeconds(Long.parseLong(text))
        : Duration.parse(text);
  }

  private static boolean parseFlag(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static boolean isWebAddress(URI uri) {
    return uri.getHost() != null && List.of("http", "https").contains(uri.getScheme());
  }
}
