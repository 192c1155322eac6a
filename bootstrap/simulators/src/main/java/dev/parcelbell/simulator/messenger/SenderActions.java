package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the page let people see without a message, such as that it types; the last ten of each. */
final class SenderActions {
  private static final int KEPT_MAX = 10;

  /** One of them, such as {@code typing_on}. */
  record Action(String name, Instant at) {
    ObjectNode toJson() {
      return Json.object().put("action", name).put("at", at.toString());
    }
  }

  private final Map<String, ArrayDeque<Action>> byPerson = new HashMap<>();

  synchronized void add(String psid, Action action) {
    var kept = byPerson.computeIfAbsent(psid, _ -> new ArrayDeque<>());
    if (kept.size() == KEPT_MAX) {
      kept.removeFirst();
    }
    kept.addLast(action);
  }

  /** Newest last. */
  synchronized List<Action> of(String psid) {
    return List.copyOf(byPerson.getOrDefault(psid, new ArrayDeque<>()));
  }

  synchronized void clear() {
    byPerson.clear();
  }
}
