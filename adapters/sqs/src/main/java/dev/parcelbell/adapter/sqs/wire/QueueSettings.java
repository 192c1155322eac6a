package dev.parcelbell.adapter.sqs.wire;

import java.time.Duration;

/**
 * How the queues are named and spoken to.
 *
 * @param prefix before every queue's name, so that systems can share an account
 * @param lanes how many ticket queues new tickets are spread over
 * @param sendLinger how long a message waits for others to share its request; callers wait too
 * @param settleLinger the same for deleting and hiding, for which nothing waits
 * @param inFlightMax how many received messages a queue can hold; SQS: 120,000
 */
public record QueueSettings(
    String prefix, int lanes, Duration sendLinger, Duration settleLinger, int inFlightMax) {
  /** What SQS allows of a standard queue. */
  public static final int SQS_IN_FLIGHT_MAX = 120_000;

  private static final int LANES_MAX = 1000;

  private static final Duration SOON = Duration.ofMillis(1);

  public QueueSettings {
    if (!isPrefix(prefix)) {
      throw new IllegalArgumentException("a prefix is up to 40 letters, digits, - and _");
    }
    if (lanes < 1 || lanes > LANES_MAX) {
      throw new IllegalArgumentException("lanes are from 1 to " + LANES_MAX);
    }
    if (sendLinger.isNegative() || settleLinger.isNegative() || inFlightMax < 1) {
      throw new IllegalArgumentException("lingers and the in-flight limit are not negative");
    }
  }

  /** Whether the names of queues can begin so: with it they have at most 80 characters. */
  public static boolean isPrefix(String text) {
    return text.matches("[A-Za-z0-9_-]{0,40}");
  }

  public static QueueSettings defaults() {
    return new QueueSettings(
        "parcelbell-", 4, Duration.ofMillis(5), Duration.ofMillis(100), SQS_IN_FLIGHT_MAX);
  }

  public QueueSettings withPrefix(String other) {
    return new QueueSettings(other, lanes, sendLinger, settleLinger, inFlightMax);
  }

  public QueueSettings withLanes(int other) {
    return new QueueSettings(prefix, other, sendLinger, settleLinger, inFlightMax);
  }

  public QueueSettings withLingers(Duration send, Duration settle) {
    return new QueueSettings(prefix, lanes, send, settle, inFlightMax);
  }

  /** For a queue that keeps an order: there others wait until a message is deleted. */
  public QueueSettings settlingSoon() {
    return withLingers(sendLinger, sendLinger);
  }

  /** For messages whose senders are in a hurry: few share a request. */
  public QueueSettings sendingSoon() {
    return withLingers(SOON, settleLinger);
  }

  public QueueSettings withInFlightMax(int other) {
    return new QueueSettings(prefix, lanes, sendLinger, settleLinger, other);
  }
}
