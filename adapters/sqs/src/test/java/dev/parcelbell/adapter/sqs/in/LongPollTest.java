package dev.parcelbell.adapter.sqs.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.adapter.sqs.Await;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class LongPollTest {
  private final LongPoll poll = new LongPoll();

  @Test
  void an_end_interrupts_the_one_that_waits_and_leaves_no_trace_behind_it() {
    var waits = new CountDownLatch(1);
    var seen = new AtomicReference<>("nothing");
    Thread.ofVirtual()
        .start(
            () -> {
              var answer = poll.make(() -> interrupted(waits));
              seen.set(answer + ", then interrupted: " + Thread.currentThread().isInterrupted());
            });
    awaitUninterrupted(waits);

    poll.end();

    Await.until(
        "the request has ended", () -> seen.get().equals("interrupted, then interrupted: false"));
  }

  @Test
  void after_the_end_no_request_begins() {
    poll.end();

    assertThrows(
        CancellationException.class,
        () ->
            poll.make(
                () -> {
                  throw new AssertionError("it began");
                }));
  }

  @Test
  void an_end_between_two_requests_interrupts_nobody() {
    assertEquals("a", poll.make(() -> "a"));
    poll.end();

    assertFalse(Thread.currentThread().isInterrupted());
  }

  private static String interrupted(CountDownLatch waits) {
    waits.countDown();
    try {
      new CountDownLatch(1).await();
      return "not interrupted";
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
