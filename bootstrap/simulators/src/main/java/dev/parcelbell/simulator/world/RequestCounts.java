package dev.parcelbell.simulator.world;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often somebody asked to send, whatever came of it: refusals and time-outs count. */
public final class RequestCounts {
  private record Recipient(Channel channel, String to) {}

  private static final int RECIPIENTS_MAX = 100_000;

  private final Map<Recipient, Integer> counts = new ConcurrentHashMap<>();

  public void count(Channel channel, String to) {
    if (counts.size() < RECIPIENTS_MAX) {
      counts.merge(recipient(channel, to), 1, Integer::sum);
    }
  }

  public int of(Channel channel, String to) {
    return counts.getOrDefault(recipient(channel, to), 0);
  }

  public int of(Channel channel) {
    return counts.entrySet().stream()
        .filter(entry -> entry.getKey().channel() == channel)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static Recipient recipient(Channel channel, String to) {
    return new Recipient(channel, to.toLowerCase(Locale.ROOT));
  }

  void clear() {
    counts.clear();
  }
}
