package dev.parcelbell.adapter.sqs.container;

import dev.parcelbell.adapter.sqs.Await;
import dev.parcelbell.adapter.sqs.elasticmq.ShiftedClock;
import dev.parcelbell.adapter.sqs.out.TestLane;
import dev.parcelbell.application.testkit.TicketsContract;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Time cannot be moved here, so the clauses wait, all at the same time. */
@ExtendWith(NeedsContainers.class)
@Execution(ExecutionMode.CONCURRENT)
class ContainerTicketsTest extends TicketsContract {
  private static final Duration UNIT = Duration.ofSeconds(3);

  /** How old SQS's counts of tickets in flight may be. */
  private static final Duration COUNT_AGE = Duration.ofSeconds(10);

  @Override
  protected Fixture emptyQueue() {
    var ours = new ShiftedClock();
    var lane =
        new TestLane(
            ElasticMqContainer.client(),
            ours,
            UNIT.multipliedBy(UNITS_HIDDEN),
            time -> {
              if (time.compareTo(Duration.ofMinutes(1)) > 0) {
                throw new UnsupportedOperationException("nobody waits for " + time);
              }
              long end = System.nanoTime() + time.toNanos();
              Await.until("time has passed", () -> System.nanoTime() >= end);
              ours.advance(COUNT_AGE);
            });
    return new Fixture(
        lane.tickets(),
        lane,
        UNIT,
        Set.of(
            Difference.HIDES_WITHOUT_END, Difference.HOLDS_WITHOUT_END, Difference.TIME_IS_REAL));
  }
}
