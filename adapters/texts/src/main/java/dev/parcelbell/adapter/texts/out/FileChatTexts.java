package dev.parcelbell.adapter.texts.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.application.port.out.ChatTexts;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bot says, from a file for each language; all of them read and tried at construction. */
public final class FileChatTexts implements ChatTexts {
  private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
  private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)\\}");

  private final FileTexts statuses;
  private final Fallback fallback;
  private final Map<Locale, Map<Phrase, String>> phrases = new LinkedHashMap<>();

  /**
   * @param statuses has the words for statuses and the days
   * @throws BrokenTexts naming everything that is wrong
   */
  public FileChatTexts(FileTexts statuses, Locale fallback) {
    this.statuses = statuses;
    this.fallback = new Fallback(LANGUAGES.contains(fallback) ? fallback : LANGUAGES.getFirst());
    var problems = new ArrayList<String>();
    for (var language : LANGUAGES) {
      phrases.put(language, check(language, read(language), problems));
    }
    if (!problems.isEmpty()) {
      throw new BrokenTexts(problems);
    }
  }

  private static Properties read(Locale language) {
    var name = "/chat/" + language.getLanguage() + ".properties";
    var properties = new Properties();
    try (var in = FileChatTexts.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new BrokenTexts(List.of(name + " is missing"));
      }
      properties.load(new InputStreamReader(in, UTF_8));
      return properties;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every language says the same things, with the same places. */
  private Map<Phrase, String> check(Locale language, Properties read, List<String> problems) {
    var checked = new EnumMap<Phrase, String>(Phrase.class);
    var first = phrases.getOrDefault(LANGUAGES.getFirst(), Map.of());
    for (var phrase : Phrase.values()) {
      var text = read.getProperty(phrase.name(), "").strip();
      if (text.isEmpty()) {
        problems.add(language + " has nothing for " + phrase);
      } else if (first.containsKey(phrase) && !places(first.get(phrase)).equals(places(text))) {
        problems.add(language + " has other places in " + phrase);
      }
      checked.put(phrase, text);
    }
    var known = Stream.of(Phrase.values()).map(Enum::name).collect(Collectors.toSet());
    read.stringPropertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(language + " has " + name + ", which nobody says"));
    return checked;
  }

  private static Set<String> places(String text) {
    return PLACE.matcher(text).results().map(place -> place.group(1)).collect(Collectors.toSet());
  }

  /**
   * @throws IllegalArgumentException when a place has no value
   */
  @Override
  public String say(Phrase phrase, Locale language, Map<String, String> values) {
    var text = fallback.choose(phrases, language).orElseThrow().getOrDefault(phrase, "");
    return PLACE.matcher(text).replaceAll(place -> value(place, values));
  }

  private static String value(MatchResult place, Map<String, String> values) {
    var value = values.get(place.group(1));
    if (value == null) {
      throw new IllegalArgumentException("nothing for the place " + place.group(1));
    }
    return Matcher.quoteReplacement(value);
  }

  @Override
  public String status(ParcelStatus status, Locale language) {
    return statuses.words(language).headline(status);
  }

  @Override
  public String day(LocalDate day, Locale language) {
    return statuses.words(language).dates().write(day, language);
  }

  @Override
  public URI picture(ParcelStatus status) {
    return statuses.picture(status);
  }

  @Override
  public Locale languageFor(Locale wanted) {
    var all = LANGUAGES.stream().collect(Collectors.toMap(one -> one, one -> one));
    return fallback.choose(all, wanted).orElseThrow();
  }

  @Override
  public List<Locale> languages() {
    return LANGUAGES;
  }
}
