package dev.parcelbell.simulator.messenger;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;

/** Under which messages quick replies still stand: the person has not said anything since. */
final class QuickReplies {
  private static final int MESSAGES_MAX = 100;

  private final Map<String, SequencedSet<String>> standing = new HashMap<>();

  synchronized void offer(String psid, String mid) {
    var messages = standing.computeIfAbsent(psid, _ -> new LinkedHashSet<>());
    messages.add(mid);
    if (messages.size() > MESSAGES_MAX) {
      messages.removeFirst();
    }
  }

  synchronized boolean stand(String psid, String mid) {
    return standing.containsKey(psid) && standing.get(psid).contains(mid);
  }

  synchronized void vanish(String psid) {
    standing.remove(psid);
  }

  synchronized void clear() {
    standing.clear();
  }
}
