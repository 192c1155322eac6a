package dev.parcelbell.adapter.sqs.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.Await;
import dev.parcelbell.adapter.sqs.FakeSqs;
import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.elasticmq.ShiftedClock;
import dev.parcelbell.adapter.sqs.out.Queues;
import dev.parcelbell.adapter.sqs.out.SqsTickets;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.TicketBody;
import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.in.WorkTicket;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/** Tickets from being sent to being worked on, over ElasticMQ. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class TicketWorkerTest {
  private static final Duration BOUND = Duration.ofSeconds(10);

  private final SqsClient sqs = SharedElasticMq.client();
  private final ShiftedClock clock = SharedElasticMq.clock();
  private final QueueSettings queues = SharedElasticMq.freshQueues().withLanes(3);
  private final SqsTickets tickets = new SqsTickets(sqs, queues, clock);
  private final BlockingQueue<ReceivedTicket> worked = new LinkedBlockingQueue<>();
  private final List<TicketWorker> workers = new ArrayList<>();

  TicketWorkerTest() {
    new Queues(sqs, queues).create();
  }

  private void start(QueueSettings settings, WorkTicket workTicket) {
    var worker =
        new TicketWorker(
            sqs,
            settings,
            WorkerSettings.defaults().withPollWait(Duration.ofSeconds(1)),
            workTicket,
            PortUnavailable.class::isInstance,
            clock);
    workers.add(worker);
    worker.start();
  }

  @AfterEach
  void stop() throws InterruptedException {
    workers.forEach(TicketWorker::stop);
    for (var worker : workers) {
      assertTrue(worker.awaitStop(BOUND));
    }
  }

  private static Ticket ticket(int which) {
    return new Ticket(new DeliveryId("dlv_" + "a".repeat(25) + (char) ('a' + which)), 1);
  }

  private long inFlight() {
    return IntStream.range(0, 3).mapToLong(tickets.gauge()::inFlight).sum();
  }

  @Test
  void tickets_of_every_lane_are_worked_on_and_can_be_deleted_by_their_handles() {
    start(
        queues,
        received -> {
          tickets.delete(received.handle());
          worked.add(received);
        });

    IntStream.range(0, 12).forEach(i -> tickets.send(ticket(i), Duration.ZERO));

    Await.until("all are worked on", () -> worked.size() == 12);
    assertEquals(
        IntStream.range(0, 12).mapToObj(TicketWorkerTest::ticket).collect(Collectors.toSet()),
        worked.stream().map(ReceivedTicket::ticket).collect(Collectors.toSet()));
    assertEquals(0, inFlight());
  }

  @Test
  void lanes_from_a_time_with_more_of_them_are_worked_on_as_well() {
    IntStream.range(0, 12).forEach(i -> tickets.send(ticket(i), Duration.ZERO));

    start(queues.withLanes(1), worked::add);

    Await.until("all are worked on", () -> worked.size() == 12);
  }

  @Test
  void where_lanes_cannot_be_asked_for_those_of_the_settings_are_worked_on() {
    var fake = new FakeSqs();
    var handled = new LinkedBlockingQueue<ReceivedTicket>();
    fake.deliveries.add(List.of(FakeSqs.message(TicketBody.write(ticket(0), clock.instant()), 1)));
    var worker =
        new TicketWorker(fake, queues, WorkerSettings.defaults(), handled::add, _ -> false, clock);
    workers.add(worker);

    worker.start();

    Await.until("one is worked on", () -> handled.size() == 1);
    Await.until("lanes were asked for again", () -> fake.lanesAskedFor.get() > 1);
  }

  @Test
  void an_armed_ticket_comes_back_counted_with_the_time_when_it_was_sent_first() throws Exception {
    start(
        queues,
        received -> {
          tickets.arm(received.handle(), Duration.ofHours(12));
          worked.add(received);
        });
    tickets.send(ticket(0), Duration.ZERO);
    var first = worked.take();

    clock.advance(Duration.ofHours(13));

    var second = worked.take();
    assertEquals(1, first.receives());
    assertEquals(2, second.receives());
    assertEquals(first.sentAt(), second.sentAt());
    assertTrue(Duration.between(first.receivedAt(), second.receivedAt()).toHours() >= 13);
  }

  /** ElasticMQ's own time of sending stays behind; a ticket would look older than it is. */
  @Test
  void a_new_ticket_is_new_however_far_the_clock_was_moved() throws Exception {
    clock.advance(Duration.ofDays(30));
    start(queues, worked::add);

    tickets.send(ticket(0), Duration.ZERO);

    var received = worked.take();
    var age = Duration.between(received.sentAt(), received.receivedAt());
    assertTrue(age.toMinutes() < 5, age::toString);
  }

  @Test
  void what_is_no_ticket_is_put_aside() {
    sqs.sendMessage(send -> send.queueUrl(url("tickets-1")).messageBody("{\"hello\":1}"));

    start(queues, worked::add);

    var dead = new LinkedBlockingQueue<Message>();
    Await.until(
        "it is put aside",
        () -> {
          dead.addAll(
              sqs.receiveMessage(
                      receive -> receive.queueUrl(url("tickets-dead")).messageAttributeNames("All"))
                  .messages());
          return !dead.isEmpty();
        });
    assertEquals("{\"hello\":1}", dead.element().body());
    assertTrue(dead.element().messageAttributes().toString().contains("not a ticket"));
    assertEquals(List.of(), List.copyOf(worked));
  }

  @Test
  void a_ticket_of_a_newer_version_is_left_to_newer_workers() {
    sqs.sendMessage(send -> send.queueUrl(url("tickets-1")).messageBody("{\"schema\":2}"));

    start(queues, worked::add);

    Await.until("it is hidden", () -> hidden("tickets-1") == 1);
    assertEquals(List.of(), List.copyOf(worked));
  }

  @Test
  void a_ticket_that_fails_stays_in_its_lane_however_often() throws Exception {
    var receives = new LinkedBlockingQueue<Integer>();
    start(
        queues,
        received -> {
          receives.add(received.receives());
          throw new IllegalStateException("broken");
        });
    tickets.send(ticket(0), Duration.ZERO);

    for (int expected = 1; expected <= 4; expected++) {
      assertEquals(expected, receives.take());
      Await.until("it is hidden again", () -> hidden() == 1);
      clock.advance(Duration.ofMinutes(6));
    }
  }

  private String url(String queue) {
    return sqs.getQueueUrl(get -> get.queueName(queues.prefix() + queue)).queueUrl();
  }

  private int hidden() {
    return IntStream.range(0, 3).map(lane -> hidden("tickets-" + lane)).sum();
  }

  private int hidden(String queue) {
    var attributes =
        sqs.getQueueAttributes(
                get ->
                    get.queueUrl(url(queue))
                        .attributeNamesWithStrings("ApproximateNumberOfMessagesNotVisible"))
            .attributesAsStrings();
    return Integer.parseInt(attributes.getOrDefault("ApproximateNumberOfMessagesNotVisible", "0"));
  }
}
