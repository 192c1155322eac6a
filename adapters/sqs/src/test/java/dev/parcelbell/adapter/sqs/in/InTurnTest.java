package dev.parcelbell.adapter.sqs.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.Await;
import dev.parcelbell.adapter.sqs.FakeSqs;
import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.out.Queues;
import dev.parcelbell.adapter.sqs.wire.InLine;
import dev.parcelbell.adapter.sqs.wire.Outgoing;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityBatchRequest;

/** Order within a group, on a FIFO queue of ElasticMQ; bodies begin with the group. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class InTurnTest {
  private static final String QUEUE = QueueName.INBOUND_CONVERSE;
  private static final Duration BOUND = Duration.ofSeconds(10);

  /** Long enough for somebody else to come in between. */
  private static final long WORK_NANOS = Duration.ofMillis(2).toNanos();

  private static final Backoff SOON = new Backoff(Duration.ofSeconds(1), Duration.ofSeconds(1));
  private static final WorkerSettings SETTINGS =
      WorkerSettings.defaults()
          .withPollWait(Duration.ofSeconds(1))
          .withRetry(SOON)
          .withOutage(new Backoff(Duration.ofMillis(1), Duration.ofMillis(4)))
          .withReceivesMax(4);

  /** What stands for the exception of a port that is away. */
  private static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final SqsClient sqs = SharedElasticMq.client();
  private final InstantSource clock = SharedElasticMq.clock();
  private final QueueSettings queues = SharedElasticMq.freshQueues();
  private final QueueCalls calls = new QueueCalls(sqs, queues);
  private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
  private final List<QueueWorker> workers = new ArrayList<>();

  @BeforeEach
  void makeQueues() {
    new Queues(sqs, queues).create();
  }

  @AfterEach
  void stop() throws InterruptedException {
    workers.forEach(QueueWorker::stop);
    for (var worker : workers) {
      assertTrue(worker.awaitStop(BOUND));
    }
  }

  private void send(String... bodies) {
    for (var body : bodies) {
      calls.send(QUEUE, new Outgoing(body, InLine.of(group(body), body)));
    }
  }

  private static String group(String body) {
    return body.substring(0, 1);
  }

  private void start(WorkerSettings settings, MessageHandler handler) {
    var worker =
        new QueueWorker(sqs, queues, settings, QUEUE, handler, Away.class::isInstance, clock);
    workers.add(worker);
    worker.start();
  }

  private List<String> doneOf(String group) {
    return done.stream().filter(body -> group(body).equals(group)).toList();
  }

  private Disposition take(ReceivedMessage message) {
    done.add(message.body());
    return Disposition.DONE;
  }

  @Test
  void a_message_that_comes_again_is_not_overtaken_by_those_behind_it() {
    send("a1", "a2", "a3", "b1", "b2");
    var failures = new ConcurrentHashMap<String, Integer>(Map.of("a1", 2, "a3", 1, "b2", 1));

    start(
        SETTINGS,
        message -> {
          if (failures.computeIfPresent(message.body(), (_, left) -> left > 0 ? left - 1 : null)
              != null) {
            throw new IllegalStateException("of a test");
          }
          return take(message);
        });

    Await.until("all are done", () -> done.size() == 5);
    assertEquals(List.of("a1", "a2", "a3"), doneOf("a"));
    assertEquals(List.of("b1", "b2"), doneOf("b"));
  }

  @Test
  void what_waits_behind_one_that_comes_again_is_not_looked_at() {
    send("a1", "a2", "a3");
    var seen = new ConcurrentLinkedQueue<String>();
    start(
        SETTINGS,
        message -> {
          seen.add(message.body());
          return seen.size() < 2 ? new Disposition.RetryIn(Duration.ofSeconds(1)) : take(message);
        });

    Await.until("all are done", () -> done.size() == 3);
    assertEquals(List.of("a1", "a1", "a2", "a3"), List.copyOf(seen));
  }

  @Test
  void an_outage_keeps_the_order_too() {
    send("a1", "a2", "b1");
    var outages = new AtomicInteger(4);
    start(
        SETTINGS,
        message -> {
          if (outages.getAndDecrement() > 0) {
            throw new Away();
          }
          return take(message);
        });

    Await.until("all are done", () -> done.size() == 3);
    assertEquals(List.of("a1", "a2"), doneOf("a"));
  }

  @Test
  void messages_of_one_group_are_never_worked_on_at_the_same_time() {
    send(IntStream.range(0, 12).mapToObj(i -> "a" + (char) ('a' + i)).toArray(String[]::new));
    var running = new AtomicInteger();
    var most = new AtomicInteger();
    for (int i = 0; i < 2; i++) {
      start(
          SETTINGS,
          message -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            LockSupport.parkNanos(WORK_NANOS);
            var taken = take(message);
            running.decrementAndGet();
            return taken;
          });
    }

    Await.until("all are done", () -> done.size() == 12);
    assertEquals(1, most.get());
    assertEquals(done.stream().sorted().toList(), List.copyOf(done));
  }

  @Test
  void other_groups_go_on_while_one_is_stuck() {
    send("a1", "a2", "b1", "c1", "c2");
    var free = new CountDownLatch(1);
    start(
        SETTINGS.withConcurrency(2),
        message -> {
          if (message.body().equals("a1")) {
            awaitUninterrupted(free);
          }
          return take(message);
        });

    Await.until("the others are done", () -> done.size() == 3);
    assertEquals(List.of(), doneOf("a"));
    free.countDown();
    Await.until("all are done", () -> done.size() == 5);
    assertEquals(List.of("a1", "a2"), doneOf("a"));
  }

  @Test
  void a_bad_message_ends_with_the_dead_letters_of_its_group_and_lets_the_rest_go() {
    send("a1", "a2", "b1");
    start(
        SETTINGS,
        message -> {
          if (message.body().equals("a1")) {
            throw new IllegalStateException("of a test");
          }
          return take(message);
        });

    Await.until("the others are done", () -> done.size() == 2);
    assertEquals(List.of("b1", "a2"), List.copyOf(done));
    var dead = calls.receive(QueueName.deadOf(QUEUE), 10, Duration.ZERO, Duration.ofMinutes(1));
    assertEquals(List.of("a1"), dead.stream().map(letter -> letter.body()).toList());
  }

  @Test
  void what_was_received_and_may_not_be_begun_any_more_is_given_back() {
    var fake = new FakeSqs();
    var fakeCalls = new QueueCalls(fake, queues);
    var settlement =
        new Settlement(
            fakeCalls, QUEUE, SETTINGS, this::take, Away.class::isInstance, new Outage(SOON));

    new InTurn(settlement, message -> message.body().equals("a1"))
        .workOn(List.of(received("a1"), received("a2"), received("a3")), 1);

    assertEquals(List.of("a1"), List.copyOf(done));
    assertEquals(
        List.of("a2 0", "a3 0"),
        fake.requests(ChangeMessageVisibilityBatchRequest.class)
            .flatMap(batch -> batch.entries().stream())
            .map(entry -> entry.receiptHandle() + " " + entry.visibilityTimeout())
            .toList());
  }

  private ReceivedMessage received(String body) {
    var now = clock.instant();
    return new ReceivedMessage(body, body, body, 1, now, now, Optional.of(group(body)));
  }

  /** Else somebody else may have it already. */
  @Test
  void what_has_waited_behind_others_for_long_is_given_back_before_it_is_begun() {
    send("a1", "a2");
    var shifted = SharedElasticMq.clock();
    start(
        SETTINGS.withVisibility(Duration.ofHours(2)),
        message -> {
          if (message.body().equals("a1")) {
            shifted.advance(Duration.ofMinutes(61));
          }
          done.add(message.body() + " received " + message.receives());
          return Disposition.DONE;
        });

    Await.until("both are done", () -> done.size() == 2);
    assertEquals(List.of("a1 received 1", "a2 received 2"), List.copyOf(done));
  }

  @Test
  void messages_without_a_group_stand_alone() {
    var messages =
        Stream.of("x", "y")
            .map(
                body ->
                    new ReceivedMessage(
                        body, body, "r", 1, clock.instant(), clock.instant(), Optional.empty()))
            .toList();

    assertEquals(messages.stream().map(List::of).toList(), InTurn.groups(messages));
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
