package dev.parcelbell.adapter.dialogflow.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.agent.Agent;
import dev.parcelbell.agent.Entity;
import dev.parcelbell.agent.ParcelNumbers;
import dev.parcelbell.domain.conversation.Intent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AgentExportTest {
  private static final byte[] ZIP = AgentExport.zip(Optional.empty());
  private static final ExportReader EXPORT = new ExportReader(ZIP);
  private static final Set<String> KINDS =
      Set.of("place", "date", "time_of_day", "language", "parcel_number");

  @ParameterizedTest
  @EnumSource(Intent.class)
  void every_phrase_of_every_intent_is_in_it_word_for_word_and_slot_for_slot(Intent intent)
      throws IOException {
    for (var language : List.of("en", "de")) {
      var name = intent.name().toLowerCase(Locale.ROOT);
      var taught = lines("/agent/" + language + "/" + name + ".txt");

      assertTrue(taught.size() >= 20, name);
      assertEquals(taught, EXPORT.phrases(name, language));
    }
  }

  /** The agent's own files, not through its reader. */
  private static List<String> lines(String resource) throws IOException {
    try (var in = Agent.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  @ParameterizedTest
  @FieldSource("dev.parcelbell.agent.Agent#LANGUAGES")
  void every_word_of_every_entity_is_in_it(Locale language) {
    for (var kind : Agent.entities(language).entrySet()) {
      var taught = new TreeMap<String, List<String>>();
      for (Entity entity : kind.getValue()) {
        taught.put(entity.value(), entity.synonyms());
      }

      assertEquals(taught, EXPORT.entries(kind.getKey(), language.getLanguage()));
      assertFalse(entity(kind.getKey()).path("isRegexp").asBoolean());
    }
  }

  @Test
  void a_parcels_number_is_an_expression() {
    for (var language : List.of("en", "de")) {
      var expressions = EXPORT.entries("parcel_number", language);

      assertEquals(Set.copyOf(ParcelNumbers.PLAIN_EXPRESSIONS), expressions.keySet());
      expressions.forEach((value, synonyms) -> assertEquals(List.of(value), synonyms));
    }
    assertTrue(entity("parcel_number").path("isRegexp").asBoolean());
  }

  private static JsonNode entity(String name) {
    return EXPORT.file("entities/" + name + ".json");
  }

  @ParameterizedTest
  @EnumSource(Intent.class)
  void what_is_marked_in_phrases_is_a_parameter_of_a_known_type(Intent intent) {
    var name = IntentName.of(intent);
    var response = EXPORT.file("intents/" + name + ".json").path("responses").path(0);
    var marked = new TreeSet<String>();
    for (var language : List.of("en", "de")) {
      for (var part :
          EXPORT.file("intents/" + name + "_usersays_" + language + ".json").findParents("meta")) {
        assertEquals("@" + part.path("alias").asText(), part.path("meta").asText());
        marked.add(part.path("alias").asText());
      }
    }
    var parameters = new TreeSet<String>();
    for (var parameter : response.path("parameters")) {
      parameters.add(parameter.path("name").asText());
      assertEquals("@" + parameter.path("name").asText(), parameter.path("dataType").asText());
      assertEquals("$" + parameter.path("name").asText(), parameter.path("value").asText());
    }

    assertEquals(name, response.path("action").asText());
    assertEquals(marked, parameters);
    assertTrue(KINDS.containsAll(parameters));
  }

  @Test
  void it_says_what_the_agent_is_and_nothing_else_is_in_it() {
    var agent = EXPORT.file("agent.json");

    assertEquals("1.0.0", EXPORT.file("package.json").path("version").asText());
    assertEquals("en", agent.path("language").asText());
    assertEquals("[\"de\"]", agent.path("supportedLanguages").toString());
    assertEquals("v2", agent.path("onePlatformApiVersion").asText());
    assertEquals(2 + KINDS.size() * 3 + Intent.values().length * 3, EXPORT.files.size());
  }

  @Test
  void one_intent_is_for_what_was_not_understood_and_one_for_who_begins() {
    assertEquals(Set.of("fallback"), intentsWith("fallbackIntent", "true"));
    var events = EXPORT.file("intents/greeting.json").path("events").findValuesAsText("name");
    assertEquals(List.of("WELCOME", "FACEBOOK_WELCOME"), events);
  }

  private static Set<String> intentsWith(String field, String value) {
    var names = new HashSet<String>();
    EXPORT.files.forEach(
        (_, file) -> {
          if (file.path(field).asText().equals(value)) {
            names.add(file.path("name").asText());
          }
        });
    return names;
  }

  @Test
  void a_webhook_is_used_when_there_is_one() {
    var url = URI.create("https://parcels.example/webhooks/dialogflow/es");
    var with = new ExportReader(AgentExport.zip(Optional.of(url)));

    var webhook = with.file("agent.json").path("webhook");
    assertEquals(url.toString(), webhook.path("url").asText());
    assertTrue(webhook.path("available").asBoolean());
    assertTrue(with.file("intents/help.json").path("webhookUsed").asBoolean());
    assertFalse(EXPORT.file("agent.json").path("webhook").path("available").asBoolean());
    assertFalse(EXPORT.file("intents/help.json").path("webhookUsed").asBoolean());
  }

  @Test
  void the_same_files_give_the_same_bytes() {
    assertArrayEquals(ZIP, AgentExport.zip(Optional.empty()));
    assertEquals(1, EXPORT.times.size());
  }

  @Test
  void everything_has_an_id_of_its_own_that_stays() {
    var ids = EXPORT.ids();

    assertTrue(ids.size() > 2_500, () -> "only " + ids.size());
    assertEquals(ids.size(), new HashSet<>(ids).size());
    ids.forEach(id -> assertEquals(id, UUID.fromString(id).toString()));
    assertEquals(
        "0834867c-f6c9-3d19-9493-8c46cb5ecf84",
        EXPORT.file("intents/help.json").path("id").asText());
  }
}
