package dev.parcelbell.simulator.sns;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One topic. What is published reaches every queue before the publisher is answered. */
final class FifoTopic {
  private static final Duration DEDUPLICATION = Duration.ofMinutes(5);

  /**
   * @param attributes what subscriptions choose by
   */
  record Message(
      String groupId, String deduplicationId, String body, Map<String, String> attributes) {}

  private final Map<String, String> attributes = new TreeMap<>();
  private final List<Subscribed> subscriptions = new ArrayList<>();
  private final Map<List<String>, Instant> published = new HashMap<>();

  FifoTopic(Map<String, String> attributes) {
    attributes.forEach(this::set);
    if (!"true".equals(attributes.get("FifoTopic"))) {
      throw SnsError.parameter("Topic Name");
    }
  }

  void set(String name, String value) {
    boolean isKnown =
        switch (name) {
          case "FifoTopic", "ContentBasedDeduplication" -> value.matches("true|false");
          case "FifoThroughputScope" -> value.matches("Topic|MessageGroup");
          default -> false;
        };
    if (!isKnown) {
      throw SnsError.parameter("AttributeName");
    }
    attributes.put(name, value);
  }

  Map<String, String> attributes() {
    return Map.copyOf(attributes);
  }

  List<Subscribed> subscriptions() {
    return List.copyOf(subscriptions);
  }

  /** The one that is there already for the queue, if it is the same. */
  Subscribed subscribe(Subscribed wanted) {
    var known =
        subscriptions.stream().filter(one -> one.queueArn().equals(wanted.queueArn())).findFirst();
    if (known.isPresent() && !known.get().attributes().equals(wanted.attributes())) {
      throw SnsError.parameter(
          "Attributes Reason: Subscription already exists with different attributes");
    }
    return known.orElseGet(
        () -> {
          subscriptions.add(wanted);
          return wanted;
        });
  }

  /** Whether there is such a subscription. */
  boolean change(String subscriptionArn, String name, String value) {
    Optional<Subscribed> known =
        subscriptions.stream().filter(one -> one.arn().equals(subscriptionArn)).findFirst();
    known.ifPresent(one -> subscriptions.set(subscriptions.indexOf(one), one.with(name, value)));
    return known.isPresent();
  }

  /** Brings it to every queue that wants it, unless the same was published a moment ago. */
  void publish(Message message, Instant now, QueueSink sink) {
    published.values().removeIf(at -> !now.isBefore(at.plus(DEDUPLICATION)));
    var same = sameness(message);
    if (published.containsKey(same)) {
      return;
    }
    for (var subscription : subscriptions) {
      if (subscription.policy().takes(message.attributes())) {
        if (!subscription.isRaw()) {
          throw SnsError.parameter("only raw delivery is simulated");
        }
        sink.deliver(
            subscription.queueArn(), message.groupId(), message.deduplicationId(), message.body());
      }
    }
    published.put(same, now);
  }

  private List<String> sameness(Message message) {
    return "MessageGroup".equals(attributes.get("FifoThroughputScope"))
        ? List.of(message.groupId(), message.deduplicationId())
        : List.of(message.deduplicationId());
  }
}
