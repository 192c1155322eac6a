package dev.parcelbell.agent;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the bot is taught, in each of its languages. */
public final class Agent {
  /** The first one stands in for those that the bot does not speak. */
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

  private static final ObjectMapper JSON = new ObjectMapper();

  private Agent() {}

  /** The language that the bot speaks with somebody of this locale. */
  public static Locale languageFor(Locale wanted) {
    return LANGUAGES.stream()
        .filter(spoken -> spoken.getLanguage().equals(wanted.getLanguage()))
        .findFirst()
        .orElse(LANGUAGES.getFirst());
  }

  /**
   * What people say who want something.
   *
   * @param intent in lower case, with underscores
   * @throws UncheckedIOException when there is no such file
   */
  public static List<Phrase> phrases(Locale language, String intent) {
    return read(language, intent + ".txt").lines().map(Phrase::parse).toList();
  }

  /** The entities of a language, by kind: {@code place}, {@code date}, … */
  public static Map<String, List<Entity>> entities(Locale language) {
    try {
      return JSON.readValue(read(language, "entities.json"), new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String read(Locale language, String file) {
    var name = "/agent/" + language.getLanguage() + "/" + file;
    try (InputStream in = Agent.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new FileNotFoundException(name);
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
