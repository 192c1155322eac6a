package dev.parcelbell.adapter.sqs.elasticmq;

import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One ElasticMQ for all tests of a JVM; each takes queues with a prefix of its own. */
public final class SharedElasticMq {
  private static final ShiftedClock CLOCK = new ShiftedClock();
  private static final AtomicInteger PREFIXES = new AtomicInteger();

  private SharedElasticMq() {}

  /** Begins with the first use, and ends with the JVM. */
  private static final class Running {
    static final ElasticMq SERVER = new ElasticMq(CLOCK);
    static final SqsClient CLIENT = SERVER.client();
  }

  public static SqsClient client() {
    return Running.CLIENT;
  }

  /** A client of the test's own, to be closed by it. */
  public static SqsClient client(ExecutionInterceptor watching) {
    return ElasticMq.client(Running.SERVER.endpoint(), watching);
  }

  /** The queue's clock, at real time. */
  public static ShiftedClock clock() {
    CLOCK.reset();
    return CLOCK;
  }

  /** Names that nobody else uses, one lane, and hardly any waiting. */
  public static QueueSettings freshQueues() {
    return QueueSettings.defaults()
        .withPrefix("test-" + PREFIXES.incrementAndGet() + "-")
        .withLanes(1)
        .withLingers(Duration.ofMillis(2), Duration.ofMillis(2));
  }
}
