package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.elasticmq.ElasticMq;
import dev.parcelbell.adapter.sqs.elasticmq.ShiftedClock;
import dev.parcelbell.application.testkit.TicketsContract;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The contract on ElasticMQ in this process, where time passes when the test says so. */
class ElasticMqTicketsTest extends TicketsContract {
  private static final ShiftedClock CLOCK = new ShiftedClock();
  private static ElasticMq elasticMq;
  private static SqsClient sqs;

  @BeforeAll
  static void start() {
    elasticMq = new ElasticMq(CLOCK);
    sqs = elasticMq.client();
  }

  @AfterAll
  static void stop() {
    sqs.close();
    elasticMq.close();
  }

  @Override
  protected Fixture emptyQueue() {
    CLOCK.reset();
    var unit = Duration.ofSeconds(10);
    var queue = new TestLane(sqs, CLOCK, unit.multipliedBy(UNITS_HIDDEN), CLOCK::advance);
    return new Fixture(
        queue.tickets(),
        queue,
        unit,
        Set.of(Difference.HIDES_WITHOUT_END, Difference.HOLDS_WITHOUT_END));
  }
}
