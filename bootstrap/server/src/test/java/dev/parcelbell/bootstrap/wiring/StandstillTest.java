package dev.parcelbell.bootstrap.wiring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

final class StandstillTest {
  private static final Duration SOON = Duration.ofSeconds(10);

  private final Standstill standstill = new Standstill();
  private final List<String> seen = new CopyOnWriteArrayList<>();

  @Test
  void it_comes_when_what_is_in_progress_is_done() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var mayEnd = new CountDownLatch(1);
    var worker =
        Thread.ofVirtual()
            .start(
                () ->
                    standstill.work(
                        () -> {
                          begun.countDown();
                          await(mayEnd);
                          seen.add("done");
                        }));
    await(begun);

    var mover =
        Thread.ofVirtual()
            .start(
                () -> {
                  begin(SOON);
                  seen.add("still");
                });
    mayEnd.countDown();

    assertTrue(worker.join(SOON));
    assertTrue(mover.join(SOON));
    assertEquals(List.of("done", "still"), seen);
  }

  @Test
  void nothing_begins_until_it_is_over() throws InterruptedException {
    begin(SOON);
    var worker = Thread.ofVirtual().start(() -> standstill.work(() -> seen.add("worked")));

    while (worker.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    seen.add("moved");
    standstill.end();

    assertTrue(worker.join(SOON));
    assertEquals(List.of("moved", "worked"), seen);
  }

  @Test
  void patience_ends_and_work_goes_on() {
    standstill.work(
        () -> {
          begin(Duration.ofMillis(1));
          standstill.end();
        });
    standstill.work(() -> seen.add("worked"));

    assertEquals(List.of("worked"), seen);
  }

  @Test
  void a_failure_leaves_nobody_behind() {
    try {
      standstill.work(
          () -> {
            throw new IllegalStateException("broken");
          });
    } catch (IllegalStateException expected) {
      seen.add("failed");
    }
    begin(SOON);
    standstill.end();
    standstill.work(() -> seen.add("worked"));

    assertEquals(List.of("failed", "worked"), seen);
  }

  private void begin(Duration patience) {
    try {
      standstill.begin(patience);
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(SOON.toSeconds(), SECONDS));
    } catch (InterruptedException unexpected) {
      throw new AssertionError(unexpected);
    }
  }
}
