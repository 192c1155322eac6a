package dev.parcelbell.application.testkit.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A FIFO queue: in order within a group, at least once. While one message of a group is in
 * somebody's hands or hidden, nobody gets another one of it. The same id within five minutes is
 * taken once.
 */
final class ChatLine<T> {
  private static final Duration VISIBILITY = Duration.ofSeconds(60);
  private static final Duration KNOWN = Duration.ofMinutes(5);

  /** A message in line. */
  static final class Message<T> {
    private final String group;
    private final T body;
    private Instant visibleAt;
    private int receives;

    Message(String group, T body, Instant visibleAt) {
      this.group = group;
      this.body = body;
      this.visibleAt = visibleAt;
    }

    T body() {
      return body;
    }
  }

  /**
   * A message in somebody's hands.
   *
   * @param receives how often it has been received, this time included
   */
  record Received<T>(Message<T> message, int receives) {}

  private final World world;
  private final boolean keepsOrder;
  private final List<Message<T>> messages = new ArrayList<>();
  private final Map<String, Instant> known = new HashMap<>();

  /**
   * @param keepsOrder a line that does not is a mistake that a guard wants to see
   */
  ChatLine(World world, boolean keepsOrder) {
    this.world = world;
    this.keepsOrder = keepsOrder;
  }

  void put(String group, String id, T body) {
    var now = world.clock().instant();
    var before = known.putIfAbsent(id, now);
    if (before != null && now.isBefore(before.plus(KNOWN))) {
      return;
    }
    known.put(id, now);
    messages.add(new Message<>(group, body, now));
  }

  Optional<Received<T>> receive() {
    var now = world.clock().instant();
    var first = heads().filter(message -> !message.visibleAt.isAfter(now)).toList();
    if (first.isEmpty()) {
      return Optional.empty();
    }
    var message = world.dice().one(first);
    message.receives++;
    message.visibleAt = now.plus(VISIBILITY);
    return Optional.of(new Received<>(message, message.receives));
  }

  /** The first of each group: the others wait for it. */
  private Stream<Message<T>> heads() {
    Set<String> seen = new HashSet<>();
    return messages.stream().filter(message -> seen.add(message.group) || !keepsOrder);
  }

  void delete(Received<T> received) {
    if (isNewest(received)) {
      messages.remove(received.message());
    }
  }

  void hide(Received<T> received, Instant until) {
    if (isNewest(received)) {
      received.message().visibleAt = until;
    }
  }

  private boolean isNewest(Received<T> received) {
    return received.receives() == received.message().receives;
  }

  Optional<Instant> nextVisible() {
    return heads().map(message -> message.visibleAt).min(Instant::compareTo);
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }
}
