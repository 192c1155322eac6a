package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A standard queue of input: at least once, in no order. What is not deleted comes back; only who
 * received it last can delete it.
 */
final class Inbox {
  private static final Duration VISIBILITY = Duration.ofSeconds(60);

  private static final class Message {
    private final Inbound inbound;
    private Instant visibleAt;
    private int receives;

    Message(Inbound inbound, Instant visibleAt) {
      this.inbound = inbound;
      this.visibleAt = visibleAt;
    }
  }

  /**
   * A message in somebody's hands.
   *
   * @param receives how often it has been received, this time included
   */
  record Received(Message message, int receives) {
    Inbound inbound() {
      return message.inbound;
    }
  }

  private final World world;
  private final List<Message> messages = new ArrayList<>();
  private final List<Message> dead = new ArrayList<>();

  Inbox(World world) {
    this.world = world;
  }

  void put(Inbound inbound) {
    messages.add(new Message(inbound, world.clock().instant()));
  }

  Optional<Received> receive() {
    var now = world.clock().instant();
    return receive(message -> !message.visibleAt.isAfter(now));
  }

  /** Receives a message that is perhaps hidden, as standard queues sometimes do. */
  Optional<Received> receiveAgain() {
    return receive(_ -> true);
  }

  private Optional<Received> receive(Predicate<Message> which) {
    var candidates = messages.stream().filter(which).toList();
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    var message = world.dice().one(candidates);
    message.receives++;
    message.visibleAt = world.clock().instant().plus(VISIBILITY);
    return Optional.of(new Received(message, message.receives));
  }

  void delete(Received received) {
    if (isNewest(received)) {
      messages.remove(received.message);
    }
  }

  void hide(Received received, Duration wait) {
    if (isNewest(received)) {
      received.message.visibleAt = world.clock().instant().plus(wait);
    }
  }

  void bury(Received received) {
    if (isNewest(received) && messages.remove(received.message)) {
      dead.add(received.message);
    }
  }

  private static boolean isNewest(Received received) {
    return received.receives == received.message.receives;
  }

  /** People put back what was buried. */
  void redrive() {
    dead.forEach(message -> put(message.inbound));
    dead.clear();
  }

  Optional<Instant> nextVisible() {
    return messages.stream().map(message -> message.visibleAt).min(Instant::compareTo);
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }
}
