package dev.parcelbell.adapter.opennlp.out;

import dev.parcelbell.agent.Agent;
import dev.parcelbell.agent.Entity;
import dev.parcelbell.agent.ParcelNumbers;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the particulars of a text: numbers by their shape, the rest by the words of a language. */
final class Particulars {
  private record Name(String words, String value) {}

  private final Map<String, List<Name>> names;

  private Particulars(Map<String, List<Name>> names) {
    this.names = names;
  }

  static Particulars of(Locale language) {
    return new Particulars(
        Agent.entities(language).entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, kind -> longestFirst(kind.getValue()))));
  }

  /** "Day after tomorrow" is not "tomorrow". */
  private static List<Name> longestFirst(List<Entity> entities) {
    return entities.stream()
        .flatMap(
            entity ->
                entity.synonyms().stream().map(word -> new Name(padded(word), entity.value())))
        .sorted(Comparator.comparingInt((Name name) -> name.words().length()).reversed())
        .toList();
  }

  private static String padded(String text) {
    return " " + String.join(" ", Words.of(text)) + " ";
  }

  Slots in(String text) {
    var words = padded(text);
    return new Slots(
        ParcelNumbers.first(text).map(TrackingNumber::new),
        find("place", words, Slots.Place::valueOf),
        find("date", words, Slots.Day::valueOf),
        find("time_of_day", words, Slots.TimeOfDay::valueOf),
        find("language", words, Locale::forLanguageTag));
  }

  private <T> Optional<T> find(String kind, String words, Function<String, T> meaning) {
    return names.getOrDefault(kind, List.of()).stream()
        .filter(name -> words.contains(name.words()))
        .findFirst()
        .map(Name::value)
        .map(meaning);
  }
}
