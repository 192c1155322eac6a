package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.application.testkit.TicketsContract;
import java.time.Duration;
import java.util.Set;

/** The contract on ElasticMQ in this process, where time passes when the test says so. */
class ElasticMqTicketsTest extends TicketsContract {
  @Override
  protected Fixture emptyQueue() {
    var sqs = SharedElasticMq.client();
    var clock = SharedElasticMq.clock();
    var unit = Duration.ofSeconds(10);
    var lane = new TestLane(sqs, clock, unit.multipliedBy(UNITS_HIDDEN), clock::advance);
    return new Fixture(
        lane.tickets(),
        lane,
        unit,
        Set.of(Difference.HIDES_WITHOUT_END, Difference.HOLDS_WITHOUT_END));
  }
}
