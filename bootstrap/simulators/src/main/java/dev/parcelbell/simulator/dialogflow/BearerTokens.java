package dev.parcelbell.simulator.dialogflow;

import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.world.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/** The tokens that are in force. */
final class BearerTokens {
  static final Duration VALID = Duration.ofHours(1);

  private static final String SCHEME = "Bearer ";
  private static final int KEPT_MAX = 10_000;

  private final Ids ids;
  private final InstantSource realTime;
  private final Map<String, Instant> until =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
          return size() > KEPT_MAX;
        }
      };

  BearerTokens(Ids ids, InstantSource realTime) {
    this.ids = ids;
    this.realTime = realTime;
  }

  synchronized String issue() {
    var token = "ya29.playground-" + ids.text(40);
    until.put(token, realTime.instant().plus(VALID));
    return token;
  }

  /** Whether the call brings one that is in force. */
  synchronized boolean isIn(Call call) {
    var authorization = call.header("Authorization").orElse("");
    if (!authorization.startsWith(SCHEME)) {
      return false;
    }
    var end = until.get(authorization.substring(SCHEME.length()));
    return end != null && realTime.instant().isBefore(end);
  }

  /** Nobody is known any more. */
  synchronized void revokeAll() {
    until.clear();
  }
}
