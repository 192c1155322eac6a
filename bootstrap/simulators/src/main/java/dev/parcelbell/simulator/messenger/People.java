package dev.parcelbell.simulator.messenger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Everybody who has the page in their Messenger. */
final class People {
  private final Map<String, Person> byPsid = new LinkedHashMap<>();

  synchronized void put(Person person) {
    byPsid.put(person.psid(), person);
  }

  synchronized Optional<Person> find(String psid) {
    return Optional.ofNullable(byPsid.get(psid));
  }

  /**
   * @throws NoSuchElementException when nobody has that id
   */
  synchronized Person change(String psid, UnaryOperator<Person> change) {
    var person = find(psid).orElseThrow(() -> new NoSuchElementException("no such person"));
    var changed = change.apply(person);
    byPsid.put(psid, changed);
    return changed;
  }

  synchronized List<Person> all() {
    return new ArrayList<>(byPsid.values());
  }

  synchronized void clear() {
    byPsid.clear();
  }
}
