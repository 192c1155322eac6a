package dev.parcelbell.simulator.sns;

/** Where a subscribed queue gets its messages. */
@FunctionalInterface
public interface QueueSink {
  /**
   * Takes one message as it was published. An exception means that it was not taken, and that the
   * publisher is told of trouble.
   */
  void deliver(String queueArn, String groupId, String deduplicationId, String body);
}
