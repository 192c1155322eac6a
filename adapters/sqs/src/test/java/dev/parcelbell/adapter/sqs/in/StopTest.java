package dev.parcelbell.adapter.sqs.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.Await;
import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.out.Queues;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/** What a stop does to polls that are open for 20 seconds, on real sockets. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class StopTest {
  private static final Duration AT_ONCE = Duration.ofSeconds(5);
  private static final Duration POLL = WorkerSettings.POLL_WAIT_MAX;

  private final AtomicInteger polls = new AtomicInteger();
  private final SqsClient sqs = SharedElasticMq.client(new PollCount(polls));
  private final QueueSettings queues = SharedElasticMq.freshQueues().withLanes(3);
  private final BlockingQueue<String> handled = new LinkedBlockingQueue<>();

  /** Counts the receivings that have gone out. */
  private record PollCount(AtomicInteger count) implements ExecutionInterceptor {
    @Override
    public void afterMarshalling(Context.AfterMarshalling context, ExecutionAttributes attributes) {
      if (context.request() instanceof ReceiveMessageRequest) {
        count.incrementAndGet();
      }
    }
  }

  StopTest() {
    new Queues(sqs, queues).create();
  }

  @AfterEach
  void close() {
    sqs.close();
  }

  private QueueWorker started() {
    var worker =
        new QueueWorker(
            sqs,
            queues,
            WorkerSettings.defaults().withPollWait(POLL).withVisibility(Duration.ofSeconds(1)),
            "events",
            message -> {
              handled.add(message.body());
              return Disposition.DONE;
            },
            _ -> false,
            InstantSource.system());
    worker.start();
    return worker;
  }

  private void send(String body) {
    var url = sqs.getQueueUrl(get -> get.queueName(queues.prefix() + "events")).queueUrl();
    sqs.sendMessage(send -> send.queueUrl(url).messageBody(body));
  }

  @Test
  void an_open_poll_ends_at_once_and_what_the_queue_still_gives_to_it_comes_back()
      throws Exception {
    var stopped = started();
    send("first");
    Await.until("it has handled one", () -> handled.size() == 1);
    Await.until("it waits for more", () -> polls.get() >= 2);

    assertStopsAtOnce(stopped);

    var next = started();
    send("second");
    Await.until("the next one gets it", () -> handled.size() == 2);
    assertEquals(List.of("first", "second"), List.copyOf(handled));
    assertStopsAtOnce(next);
  }

  @Test
  void the_polls_of_all_lanes_end_together() throws Exception {
    var tickets =
        new TicketWorker(
            sqs,
            queues,
            WorkerSettings.defaults().withPollWait(POLL),
            _ -> {},
            _ -> false,
            InstantSource.system());
    tickets.start();
    Await.until("all lanes wait", () -> polls.get() >= queues.lanes());

    long begun = System.nanoTime();
    tickets.stop();

    assertTrue(tickets.awaitStop(AT_ONCE), "after " + since(begun));
  }

  /** The machine may be busy, but the poll would be open for much longer. */
  private static void assertStopsAtOnce(QueueWorker worker) throws InterruptedException {
    long begun = System.nanoTime();
    worker.stop();

    assertTrue(worker.awaitStop(AT_ONCE), () -> "after " + since(begun));
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }
}
