package dev.parcelbell.adapter.sqs.in;

import java.time.Duration;

/**
 * How a queue is worked on.
 *
 * @param pollWait how long one request waits for a message: 1 to 20 s
 * @param visibility how long a received message is hidden while it is being worked on. For tickets:
 *     the lease and a margin, so that a ticket comes back when the claim of a dead worker has ended
 * @param concurrency how many messages are worked on at the same time; in a queue that keeps an
 *     order, of as many groups
 * @param gather how long to let messages gather after a request that did not bring the most, which
 *     saves requests at the price of so much delay
 * @param receivesMax a message that fails when it has been received so often becomes a dead letter
 * @param retry until a message that failed comes back, by how often it has been received
 * @param outage how long to leave the queue alone while what handlers need cannot be reached
 */
public record WorkerSettings(
    Duration pollWait,
    Duration visibility,
    int concurrency,
    Duration gather,
    int receivesMax,
    Backoff retry,
    Backoff outage) {
  /** Less is a short poll, which asks only some of SQS's servers. */
  public static final Duration POLL_WAIT_MIN = Duration.ofSeconds(1);

  /** What SQS allows. */
  public static final Duration POLL_WAIT_MAX = Duration.ofSeconds(20);

  private static final Duration VISIBILITY_MAX = Duration.ofHours(12);

  public WorkerSettings {
    if (pollWait.compareTo(POLL_WAIT_MIN) < 0 || pollWait.compareTo(POLL_WAIT_MAX) > 0) {
      throw new IllegalArgumentException("a poll waits from 1 to 20 seconds");
    }
    if (visibility.toSeconds() < 1 || visibility.compareTo(VISIBILITY_MAX) > 0) {
      throw new IllegalArgumentException("SQS hides from 1 second to 12 hours");
    }
    if (concurrency < 1 || receivesMax < 1 || gather.isNegative()) {
      throw new IllegalArgumentException("at least one at a time, and once");
    }
  }

  public static WorkerSettings defaults() {
    return new WorkerSettings(
        POLL_WAIT_MAX,
        Duration.ofSeconds(60),
        64,
        Duration.ZERO,
        10,
        new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5)),
        new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30)));
  }

  public WorkerSettings withPollWait(Duration other) {
    return new WorkerSettings(other, visibility, concurrency, gather, receivesMax, retry, outage);
  }

  public WorkerSettings withVisibility(Duration other) {
    return new WorkerSettings(pollWait, other, concurrency, gather, receivesMax, retry, outage);
  }

  public WorkerSettings withConcurrency(int other) {
    return new WorkerSettings(pollWait, visibility, other, gather, receivesMax, retry, outage);
  }

  public WorkerSettings withGather(Duration other) {
    return new WorkerSettings(pollWait, visibility, concurrency, other, receivesMax, retry, outage);
  }

  public WorkerSettings withReceivesMax(int other) {
    return new WorkerSettings(pollWait, visibility, concurrency, gather, other, retry, outage);
  }

  /** In a queue that keeps an order, whatever stands behind a message waits too. */
  public WorkerSettings withRetry(Backoff other) {
    return new WorkerSettings(
        pollWait, visibility, concurrency, gather, receivesMax, other, outage);
  }

  public WorkerSettings withOutage(Backoff other) {
    return new WorkerSettings(pollWait, visibility, concurrency, gather, receivesMax, retry, other);
  }
}
