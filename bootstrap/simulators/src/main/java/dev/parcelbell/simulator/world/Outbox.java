package dev.parcelbell.simulator.world;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What reached people, newest last. Keeps the newest {@value #KEPT_MAX}. */
public final class Outbox {
  private static final int KEPT_MAX = 50_000;

  private final ArrayDeque<Sent> kept = new ArrayDeque<>();

  public synchronized void add(Sent sent) {
    if (kept.size() == KEPT_MAX) {
      kept.removeFirst();
    }
    kept.addLast(sent);
  }

  public List<Sent> all() {
    return find(Optional.empty(), Optional.empty());
  }

  public List<Sent> of(Channel channel) {
    return find(Optional.of(channel), Optional.empty());
  }

  public List<Sent> of(Channel channel, String to) {
    return find(Optional.of(channel), Optional.of(to));
  }

  /**
   * Those of a channel, to a person, or both.
   *
   * @param to letters in any case
   */
  public synchronized List<Sent> find(Optional<Channel> channel, Optional<String> to) {
    Predicate<Sent> ofChannel = sent -> channel.isEmpty() || channel.get() == sent.channel();
    Predicate<Sent> toPerson = sent -> to.isEmpty() || to.get().equalsIgnoreCase(sent.to());
    return kept.stream().filter(ofChannel.and(toPerson)).toList();
  }

  public Optional<Sent> latest(Channel channel, String to) {
    return of(channel, to).stream().reduce((_, later) -> later);
  }

  synchronized void clear() {
    kept.clear();
  }
}
