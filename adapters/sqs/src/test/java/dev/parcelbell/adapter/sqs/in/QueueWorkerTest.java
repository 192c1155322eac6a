package dev.parcelbell.adapter.sqs.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.Await;
import dev.parcelbell.adapter.sqs.FakeSqs;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class QueueWorkerTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Duration BOUND = Duration.ofSeconds(10);

  private static final WorkerSettings SETTINGS =
      WorkerSettings.defaults()
          .withPollWait(Duration.ofSeconds(1))
          .withReceivesMax(3)
          .withOutage(new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)));

  /** What stands for the exception of a port that is away. */
  private static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final FakeSqs sqs = new FakeSqs();
  private final List<QueueWorker> workers = new ArrayList<>();

  private QueueWorker started(WorkerSettings settings, MessageHandler handler) {
    var worker =
        new QueueWorker(
            sqs,
            QueueSettings.defaults().withLingers(Duration.ZERO, Duration.ZERO),
            settings,
            "events",
            handler,
            Away.class::isInstance,
            () -> NOON);
    workers.add(worker);
    worker.start();
    return worker;
  }

  @AfterEach
  void stop() {
    workers.forEach(QueueWorker::stop);
  }

  private static List<Message> messages(int count) {
    return IntStream.range(0, count).mapToObj(i -> FakeSqs.message("message" + i, 1)).toList();
  }

  private List<String> deleted() {
    return sqs.requests(DeleteMessageBatchRequest.class)
        .flatMap(batch -> batch.entries().stream())
        .map(entry -> entry.receiptHandle())
        .toList();
  }

  private List<Integer> hiddenSeconds() {
    return sqs.requests(ChangeMessageVisibilityBatchRequest.class)
        .flatMap(batch -> batch.entries().stream())
        .map(entry -> entry.visibilityTimeout())
        .toList();
  }

  private List<ReceiveMessageRequest> receivings() {
    return sqs.requests(ReceiveMessageRequest.class).toList();
  }

  @Test
  void a_message_that_is_done_is_deleted() {
    var seen = new ConcurrentLinkedQueue<ReceivedMessage>();
    sqs.deliveries.add(List.of(FakeSqs.message("a", 4)));

    started(
        SETTINGS,
        message -> {
          seen.add(message);
          return Disposition.DONE;
        });

    Await.until("it is deleted", () -> deleted().equals(List.of("receipt-a")));
    assertEquals(
        List.of(
            new ReceivedMessage(
                "id-a",
                "a",
                "receipt-a",
                4,
                Instant.ofEpochMilli(1_790_000_000_000L),
                NOON,
                Optional.empty())),
        List.copyOf(seen));
  }

  @Test
  void a_message_that_its_handler_has_settled_is_left_alone() {
    var handled = new CountDownLatch(1);
    sqs.deliveries.add(messages(1));

    started(
        SETTINGS,
        _ -> {
          handled.countDown();
          return Disposition.SETTLED;
        });

    Await.until("it is handled", () -> handled.getCount() == 0);
    int before = receivings().size();
    Await.until("more is asked for", () -> receivings().size() > before + 1);
    assertEquals(List.of(), deleted());
    assertEquals(List.of(), hiddenSeconds());
  }

  @Test
  void a_message_to_be_retried_is_hidden_for_so_long() {
    sqs.deliveries.add(messages(1));

    started(SETTINGS, _ -> new Disposition.RetryIn(Duration.ofSeconds(90)));

    Await.until("it is hidden", () -> hiddenSeconds().equals(List.of(90)));
    assertEquals(List.of(), deleted());
  }

  @Test
  void a_message_that_fails_is_retried_later_each_time_and_at_last_put_aside_with_the_reason() {
    for (int receives = 1; receives <= 3; receives++) {
      sqs.deliveries.add(List.of(FakeSqs.message("poison", receives)));
    }

    started(
        SETTINGS.withConcurrency(1),
        _ -> {
          throw new IllegalStateException("ana@x.example");
        });

    Await.until("it is deleted", () -> deleted().equals(List.of("receipt-poison")));
    assertEquals(List.of(1, 2), hiddenSeconds());
    var dead = sqs.requests(SendMessageRequest.class).findFirst().orElseThrow();
    assertEquals("http://sqs/parcelbell-events-dead", dead.queueUrl());
    assertEquals("poison", dead.messageBody());
    var reason = String.valueOf(dead.messageAttributes().get("parcelbell-reason"));
    assertTrue(reason.contains("failed when received 3 times: IllegalStateException"), reason);
    assertFalse(reason.contains("ana"), reason);
  }

  @Test
  void in_an_outage_one_message_at_a_time_is_tried_and_none_is_put_aside() {
    var away = new AtomicBoolean(true);
    var failures = new AtomicInteger();
    for (int i = 0; i < 5; i++) {
      sqs.deliveries.add(List.of(FakeSqs.message("m" + i, 1000)));
    }

    started(
        SETTINGS,
        _ -> {
          if (away.get()) {
            failures.incrementAndGet();
            throw new Away();
          }
          return Disposition.DONE;
        });

    Await.until("all have failed", () -> failures.get() == 5);
    Await.until("one is asked for", () -> receivings().getLast().maxNumberOfMessages() == 1);
    assertEquals(0, sqs.requests(SendMessageRequest.class).count());

    away.set(false);
    sqs.deliveries.add(List.of(FakeSqs.message("after", 1)));
    Await.until("one has succeeded", () -> deleted().contains("receipt-after"));
    Await.until("many are asked for", () -> receivings().getLast().maxNumberOfMessages() == 10);
  }

  @Test
  void a_queue_that_cannot_be_reached_is_tried_again() {
    sqs.down = Optional.of(SdkClientException.create("no connection"));
    started(SETTINGS, _ -> Disposition.DONE);
    Await.until("it was tried often", () -> receivings().size() > 5);

    sqs.down = Optional.empty();
    sqs.deliveries.add(messages(1));

    Await.until("it is deleted", () -> deleted().size() == 1);
  }

  @Test
  void a_message_that_cannot_be_deleted_stops_nobody() {
    sqs.failing =
        receipt ->
            receipt.equals("receipt-message0")
                ? Optional.of(FakeSqs.failure("InternalError", "try again"))
                : Optional.empty();
    var handled = new AtomicInteger();
    sqs.deliveries.add(messages(1));
    sqs.deliveries.add(messages(2));

    started(
        SETTINGS.withConcurrency(1),
        _ -> {
          handled.incrementAndGet();
          return Disposition.DONE;
        });

    Await.until("all are handled", () -> handled.get() == 3);
  }

  @Test
  void no_more_messages_are_worked_on_and_asked_for_than_allowed() {
    var free = new Semaphore(0);
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    sqs.deliveries.add(messages(3));

    started(
        SETTINGS.withConcurrency(3),
        _ -> {
          most.accumulateAndGet(running.incrementAndGet(), Math::max);
          free.acquireUninterruptibly();
          running.decrementAndGet();
          return Disposition.DONE;
        });
    Await.until("three are worked on", () -> running.get() == 3);
    assertEquals(1, receivings().size());
    assertEquals(3, receivings().getFirst().maxNumberOfMessages());

    sqs.deliveries.add(messages(1));
    free.release(1);
    Await.until("one is done and the next begun", () -> receivings().size() > 1);
    assertEquals(1, receivings().get(1).maxNumberOfMessages());
    free.release(3);

    Await.until("all are done", () -> deleted().size() == 4);
    assertEquals(3, most.get());
  }

  @Test
  void stopping_finishes_what_was_begun() throws Exception {
    var begun = new CountDownLatch(1);
    var free = new CountDownLatch(1);
    sqs.deliveries.add(messages(1));
    var worker =
        started(
            SETTINGS,
            _ -> {
              begun.countDown();
              awaitUninterrupted(free);
              return Disposition.DONE;
            });
    begun.await();

    worker.stop();
    assertFalse(worker.awaitStop(Duration.ofMillis(60)), "something is still running");
    free.countDown();

    assertTrue(worker.awaitStop(BOUND));
    assertEquals(List.of("receipt-message0"), deleted());
  }

  @Test
  void what_comes_while_it_is_stopping_is_given_back_at_once() throws Exception {
    var handled = new AtomicInteger();
    var worker =
        started(
            SETTINGS,
            _ -> {
              handled.incrementAndGet();
              return Disposition.DONE;
            });
    sqs.received =
        Optional.of(
            () -> {
              worker.stop();
              return messages(2);
            });

    Await.until("both are hidden for no time", () -> hiddenSeconds().equals(List.of(0, 0)));
    assertTrue(worker.awaitStop(BOUND));
    assertEquals(0, handled.get());
  }

  @Test
  void a_stopped_worker_asks_for_nothing() throws Exception {
    var worker = started(SETTINGS, _ -> Disposition.DONE);
    Await.until("it polls", () -> !receivings().isEmpty());

    worker.stop();
    assertTrue(worker.awaitStop(BOUND));

    int before = receivings().size();
    sqs.deliveries.add(messages(1));
    assertEquals(before, receivings().size());
    assertEquals(1, sqs.deliveries.size());
  }

  @Test
  void an_error_costs_its_message_one_more_try_and_the_others_nothing() {
    sqs.deliveries.add(List.of(FakeSqs.message("deep", 1)));
    sqs.deliveries.add(List.of(FakeSqs.message("good", 1)));

    started(
        SETTINGS.withConcurrency(1),
        message -> {
          if (message.body().equals("deep")) {
            throw new StackOverflowError("of a test");
          }
          return Disposition.DONE;
        });

    Await.until("the other is done", () -> deleted().equals(List.of("receipt-good")));
    assertEquals(List.of(1), hiddenSeconds());
  }

  @Test
  void a_message_that_always_breaks_its_worker_is_put_aside_with_the_reason() {
    sqs.deliveries.add(List.of(FakeSqs.message("deep", 3)));

    started(
        SETTINGS,
        _ -> {
          throw new StackOverflowError("of a test");
        });

    Await.until("it is deleted", () -> deleted().equals(List.of("receipt-deep")));
    var dead = sqs.requests(SendMessageRequest.class).findFirst().orElseThrow();
    var reason = String.valueOf(dead.messageAttributes().get("parcelbell-reason"));
    assertTrue(reason.contains("failed when received 3 times: StackOverflowError"), reason);
  }

  @Test
  void an_error_in_the_middle_of_an_outage_does_not_end_the_polling() {
    var begun = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      sqs.deliveries.add(List.of(FakeSqs.message("m" + i, 1)));
    }

    var worker =
        started(
            SETTINGS,
            _ ->
                switch (begun.incrementAndGet()) {
                  case 1 -> throw new Away();
                  case 2 -> throw new NoClassDefFoundError("of a test");
                  default -> Disposition.DONE;
                });

    Await.until("the third is done", () -> deleted().equals(List.of("receipt-m2")));
    assertTrue(worker.isPolling());
  }

  @Test
  void an_error_while_receiving_ends_nothing_and_takes_no_place() throws Exception {
    var errors = new AtomicInteger(3);
    sqs.received =
        Optional.of(
            () -> {
              if (errors.getAndDecrement() > 0) {
                throw new OutOfMemoryError("of a test");
              }
              sqs.received = Optional.empty();
              return messages(1);
            });

    var worker = started(SETTINGS.withConcurrency(1), _ -> Disposition.DONE);

    Await.until("one is done", () -> deleted().equals(List.of("receipt-message0")));
    assertTrue(worker.isPolling());
    worker.stop();
    assertTrue(worker.awaitStop(BOUND));
    assertFalse(worker.isPolling());
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
