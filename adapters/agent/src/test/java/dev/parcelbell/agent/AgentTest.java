package dev.parcelbell.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentTest {
  @ParameterizedTest
  @FieldSource("dev.parcelbell.agent.Agent#LANGUAGES")
  void every_language_has_the_same_entities_with_the_same_values(Locale language) {
    assertEquals(values(Locale.ENGLISH), values(language));
    assertEquals(
        Set.of("place", "date", "time_of_day", "language"), Agent.entities(language).keySet());
  }

  private static Set<String> values(Locale language) {
    return Agent.entities(language).values().stream()
        .flatMap(List::stream)
        .map(Entity::value)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @FieldSource("dev.parcelbell.agent.Agent#LANGUAGES")
  void an_entity_has_words(Locale language) {
    for (var kind : Agent.entities(language).values()) {
      kind.forEach(entity -> assertTrue(entity.synonyms().size() > 1, entity::value));
    }
  }

  @Test
  void a_language_that_is_not_spoken_is_english() {
    assertEquals(Locale.GERMAN, Agent.languageFor(Locale.forLanguageTag("de-AT")));
    assertEquals(Locale.ENGLISH, Agent.languageFor(Locale.KOREAN));
  }

  @Test
  void an_intent_that_is_not_taught_is_an_error() {
    assertThrows(UncheckedIOException.class, () -> Agent.phrases(Locale.ENGLISH, "tell_a_joke"));
  }
}
