package dev.parcelbell.simulator.aws;

/** Where a topic's subscriber gets its notifications; in the playground a queue. */
@FunctionalInterface
public interface EventSink {
  /**
   * Takes one notification. An exception means that it was not taken; it will be brought again.
   *
   * @param envelope the JSON that SNS puts into the body of a queue's message
   */
  void publish(String topicArn, String envelope);
}
