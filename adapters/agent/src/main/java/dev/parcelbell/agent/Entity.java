package dev.parcelbell.agent;

import java.util.List;

/**
 * A thing with a name of ours and the names that people give it.
 *
 * @param synonyms in one language, typing errors among them
 */
public record Entity(String value, List<String> synonyms) {
  public Entity {
    synonyms = List.copyOf(synonyms);
  }
}
