package dev.parcelbell.simulator.dialogflow;

import java.util.LinkedHashMap;
import java.util.Map;

/** The conversations that go on; the longest silent are forgotten. */
final class Sessions {
  private static final int KEPT_MAX = 10_000;

  private final Map<String, Session> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Session> eldest) {
          return size() > KEPT_MAX;
        }
      };

  synchronized Session of(String name) {
    return kept.computeIfAbsent(name, _ -> new Session());
  }

  synchronized void clear() {
    kept.clear();
  }
}
