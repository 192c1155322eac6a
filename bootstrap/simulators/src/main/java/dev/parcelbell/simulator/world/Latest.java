package dev.parcelbell.simulator.world;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The latest thing of everybody, for so many people at most: who was first is forgotten first. */
public final class Latest<T> {
  private static final int PEOPLE_MAX = 50_000;

  private final Map<String, T> byPerson = new LinkedHashMap<>();

  public synchronized void put(String person, T thing) {
    var key = person.toLowerCase(Locale.ROOT);
    byPerson.remove(key);
    byPerson.put(key, thing);
    if (byPerson.size() > PEOPLE_MAX) {
      byPerson.remove(byPerson.keySet().iterator().next());
    }
  }

  public synchronized Optional<T> of(String person) {
    return Optional.ofNullable(byPerson.get(person.toLowerCase(Locale.ROOT)));
  }

  public synchronized void clear() {
    byPerson.clear();
  }
}
