package dev.parcelbell.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class WorkersTest {
  private static final Duration BOUND = Duration.ofSeconds(10);
  private static final Duration OFTEN = Duration.ofMillis(1);

  @Test
  void an_error_ends_no_rounds() throws InterruptedException {
    var rounds = new AtomicInteger();
    var third = new CountDownLatch(3);
    var sweeper =
        new Rounds(
            "sweeper",
            OFTEN,
            () -> {
              third.countDown();
              if (rounds.incrementAndGet() < 3) {
                throw new NoClassDefFoundError("of a test");
              }
            });
    var workers = new Workers(List.of(sweeper));

    assertFalse(workers.areAlive(), "not begun");
    workers.start();
    assertTrue(third.await(BOUND.toSeconds(), TimeUnit.SECONDS));
    assertTrue(workers.areAlive());
    workers.stop(BOUND);
    assertFalse(workers.areAlive(), "stopped");
  }

  @Test
  void one_dead_worker_is_not_hidden_by_the_others() {
    var workers = new Workers(List.of(new Rounds("sweeper", OFTEN, () -> {}), new Dead()));
    workers.start();

    assertFalse(workers.areAlive());
    workers.stop(BOUND);
  }

  /** One whose thread has ended, whatever it was that nobody thought of. */
  private static final class Dead implements Worker {
    @Override
    public void start() {}

    @Override
    public boolean isAlive() {
      return false;
    }

    @Override
    public void stop() {}

    @Override
    public boolean awaitStop(Duration bound) {
      return true;
    }
  }
}
